// Frames and cells as Python sees them. Objects/frameobject.c, cellobject.c.

import { addressText, compareResult, richCompare } from '../abstract.js';
import { notImplementedError, runtimeError, typeName, valueError } from '../errors.js';
import { builtinsObject, currentFrame, fastToLocals, frameLine, type Frame } from '../frame.js';
import { NotImplemented, PyCell } from '../object.js';
import { CellType, CompareOp, FrameType, type PyObject } from '../types.js';
import { mkStr } from '../values.js';
import { gen_close, PyGenerator } from './generator.js';
import { defineType } from './type.js';

function isExecuting(f: Frame): boolean {
  for (let running = currentFrame(); running !== null; running = running.f_back) if (running === f) return true;
  return false;
}

/** frame.clear(). */
function frame_clear(f: Frame): PyObject {
  if (isExecuting(f)) throw runtimeError('cannot clear an executing frame');
  if (f.f_gen instanceof PyGenerator && f.f_gen.gi_frame === f) gen_close(f.f_gen);
  f.f_localsplus.fill(undefined);
  return null;
}

function setTrace(_f: Frame, value: PyObject | undefined): void {
  if (value !== undefined && value !== null) throw notImplementedError('frame.f_trace: minipy has no tracing yet');
}

defineType(FrameType, {
  methods: [{ ml_name: 'clear', ml_meth: frame_clear, ml_flags: [0, 0], ml_doc: 'F.clear(): clear most references held by the frame' }],
  getset: [
    { name: 'f_back', get: (f: Frame) => f.f_back, isMember: true },
    { name: 'f_code', get: (f: Frame) => f.f_code, isMember: true },
    { name: 'f_builtins', get: builtinsObject, isMember: true },
    { name: 'f_globals', get: (f: Frame) => f.f_globals, isMember: true },
    { name: 'f_locals', get: fastToLocals },
    { name: 'f_lasti', get: (f: Frame) => f.f_lasti, isMember: true },
    { name: 'f_lineno', get: frameLine },
    { name: 'f_trace', get: () => null, set: setTrace },
  ],
});

function cell_repr(cell: PyCell): PyObject {
  const { ob_ref } = cell;
  if (ob_ref === undefined) return mkStr(`<cell at ${addressText(cell)}: empty>`);
  return mkStr(`<cell at ${addressText(cell)}: ${typeName(ob_ref)} object at ${addressText(ob_ref)}>`);
}

/** cell_richcompare: by contents; an empty cell is less than any other. */
function cell_richcompare(v: PyCell, w: PyObject, op: CompareOp): PyObject {
  if (!(w instanceof PyCell)) return NotImplemented;
  const [a, b] = [v.ob_ref, w.ob_ref];
  if (a !== undefined && b !== undefined) return richCompare(a, b, op);
  return compareResult(Number(b === undefined) - Number(a === undefined), op);
}

defineType(CellType, {
  slots: { tp_repr: cell_repr, tp_richcompare: cell_richcompare },
  getset: [{
    name: 'cell_contents',
    get: (cell: PyCell) => {
      if (cell.ob_ref === undefined) throw valueError('Cell is empty');
      return cell.ob_ref;
    },
  }],
});

