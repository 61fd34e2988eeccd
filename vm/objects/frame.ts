// Frames and cells as Python sees them. Objects/frameobject.c, cellobject.c.

import { addressText } from '../abstract.js';
import { notImplementedError, runtimeError, typeName, valueError } from '../errors.js';
import { currentFrame, fastToLocals, frameLine, type Frame } from '../frame.js';
import { PyCell } from '../object.js';
import { CellType, FrameType, type PyObject } from '../types.js';
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
  slots: {
    tp_repr: (f: Frame) => mkStr(`<frame object at ${addressText(f)}>`),
  },
  methods: [{ ml_name: 'clear', ml_meth: frame_clear, ml_flags: [0, 0], ml_doc: 'F.clear(): clear most references held by the frame' }],
  getset: [
    { name: 'f_back', get: (f: Frame) => f.f_back },
    { name: 'f_code', get: (f: Frame) => f.f_code },
    { name: 'f_builtins', get: (f: Frame) => f.f_builtins },
    { name: 'f_globals', get: (f: Frame) => f.f_globals },
    { name: 'f_locals', get: fastToLocals },
    { name: 'f_lasti', get: (f: Frame) => f.f_lasti },
    { name: 'f_lineno', get: frameLine },
    { name: 'f_trace', get: () => null, set: setTrace },
  ],
});

function cell_repr(cell: PyCell): PyObject {
  const { ob_ref } = cell;
  if (ob_ref === undefined) return mkStr(`<cell at ${addressText(cell)}: empty>`);
  return mkStr(`<cell at ${addressText(cell)}: ${typeName(ob_ref)} object at ${addressText(ob_ref)}>`);
}

defineType(CellType, {
  slots: { tp_repr: cell_repr },
  getset: [{
    name: 'cell_contents',
    get: (cell: PyCell) => {
      if (cell.ob_ref === undefined) throw valueError('Cell is empty');
      return cell.ob_ref;
    },
  }],
});

