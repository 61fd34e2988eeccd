// Functions of _socket about names, numbers and addresses: getaddrinfo() and the older ones, services, protocols,
// interfaces, orders of bytes. From Modules/socketmodule.c; the resolver is glibc's.

import { parseArgs, parsingByFormat } from '../args.js';
import { newException, overflowError, typeError, typeName, UnicodeErrorType, valueError } from '../errors.js';
import { asIntValue, asStrValue, PyList, PyTuple } from '../object.js';
import { asCInt } from '../number.js';
import { osError } from '../objects/exceptions.js';
import { loadNative, type HostRow } from '../../native/index.js';
import type { Kwargs, PyMethodDef, PyObject } from '../types.js';
import { mkStr, strText } from '../values.js';
import { newBytes, readableBuffer, PyBytes } from './_io_buffer.js';
import {
  AF_INET, AF_INET6, AF_UNSPEC, asciiHost, familyOf, flowinfoArgument, hostBytes, hostOf, hostText, makesockaddr, numericHost, setipaddr,
} from './_socket_address.js';
import { gaiError, hostError, plainError } from './_socket_errors.js';
import { checked, fsPathBytes } from './posix_call.js';

const AI_NUMERICHOST = 4;
const SOCK_DGRAM = 2;

/** "s" of getargs. */
function textArgument(v: PyObject, fname: string, position: number): string {
  const text = asStrValue(v);
  if (text === undefined) throw typeError(`${fname}() argument ${position} must be str, not ${v === null ? 'None' : typeName(v)}`);
  if (strText(text).includes('\0')) throw valueError('embedded null character');
  return strText(text);
}

// Orders of bytes

function unsigned32(v: PyObject): number {
  const n = asIntValue(v);
  if (n === undefined) throw typeError(`expected int, ${typeName(v)} found`);
  if (n < 0) throw overflowError("can't convert negative value to unsigned int");
  if (n > 0xffffffff) throw overflowError('int larger than 32 bits');
  return Number(n);
}

/** Network order and back: the same exchange where the machine is little-endian. */
function networkLong(_module: PyObject, v: PyObject): PyObject {
  const bytes = new Uint8Array(Uint32Array.of(unsigned32(v)).buffer);
  return new DataView(bytes.buffer).getUint32(0);
}

function networkShort(_module: PyObject, v: PyObject): PyObject {
  const n = asCInt(v);
  if (n < 0) throw overflowError("can't convert negative number to unsigned long");
  return new DataView(Uint16Array.of(n).buffer).getUint16(0);
}

// Addresses as text

function socket_inet_aton(_module: PyObject, v: PyObject): PyObject {
  const address = new Uint8Array(4);
  if (loadNative().inetAton(textArgument(v, 'inet_aton', 1), address) === 0) throw plainError('illegal IP address string passed to inet_aton');
  return newBytes(address);
}

function socket_inet_ntoa(_module: PyObject, v: PyObject): PyObject {
  const packed = readableBuffer(v);
  if (packed.length !== 4) throw plainError('packed IP wrong length for inet_ntoa');
  return mkStr(numericHost(AF_INET, packed));
}

function socket_inet_pton(_module: PyObject, familyArg: PyObject, v: PyObject): PyObject {
  const family = asCInt(familyArg);
  const address = new Uint8Array(16);
  const found = checked(loadNative().inetPton(family, textArgument(v, 'inet_pton', 2), address));
  if (found === 0) throw plainError('illegal IP address string passed to inet_pton');
  return newBytes(family === AF_INET ? address.slice(0, 4) : address);
}

function socket_inet_ntop(_module: PyObject, familyArg: PyObject, v: PyObject): PyObject {
  const family = asCInt(familyArg);
  const packed = readableBuffer(v);
  if (family !== AF_INET && family !== AF_INET6) throw valueError(`unknown address family ${family}`);
  if (packed.length !== (family === AF_INET ? 4 : 16)) throw valueError('invalid length of packed IP address string');
  return mkStr(numericHost(family, packed));
}

// The resolver

/** What encoding with 'idna' asks of ASCII text. */
function checkLabels(host: string): string {
  const labels = host.split('.');
  const last = labels.pop()!;
  const wrong = labels.some((label) => label.length === 0 || label.length > 63) ? 'label empty or too long' : last.length > 63 ? 'label too long' : undefined;
  if (wrong !== undefined) throw newException(UnicodeErrorType, `encoding with 'idna' codec failed (UnicodeError: ${wrong})`);
  return host;
}

function hostForLookup(v: PyObject): string | null {
  if (v === null) return null;
  const text = asStrValue(v);
  if (text !== undefined) return checkLabels(asciiHost(strText(text)));
  if (v instanceof PyBytes) return Buffer.from(v.value).toString('latin1');
  throw typeError('getaddrinfo() argument 1 must be string or None');
}

function serviceForLookup(v: PyObject): string | null {
  if (v === null) return null;
  const n = asIntValue(v);
  if (n !== undefined) {
    if (n >= 2n ** 63n || n < -(2n ** 63n)) throw overflowError('Python int too large to convert to C long');
    return String(n);
  }
  const text = asStrValue(v);
  if (text !== undefined) return strText(text);
  if (v instanceof PyBytes) return Buffer.from(v.value).toString('latin1');
  throw plainError('Int or String expected');
}

function socket_getaddrinfo(_module: PyObject, args: PyObject[], kwargs: Kwargs): PyObject {
  const [hostArg, portArg, ...numbers] = parseArgs('getaddrinfo', ['host', 'port', 'family', 'type', 'proto', 'flags'], 2, args, kwargs);
  const [family, type, proto, flags] = numbers.map((v) => (v === undefined ? 0 : asCInt(v))) as [number, number, number, number];
  const host = hostForLookup(hostArg!);
  const rows = loadNative().getaddrinfo(host, serviceForLookup(portArg!), family, type, proto, flags);
  if (typeof rows === 'number') throw gaiError(rows);
  return new PyList(rows.map(([f, t, p, canonname, address]) => new PyTuple([f, t, p, mkStr(canonname), makesockaddr(address)])));
}

/** getnameinfo(address, flags) -> (host, port). */
function socket_getnameinfo(_module: PyObject, v: PyObject, flagsArg: PyObject): PyObject {
  const flags = asCInt(flagsArg);
  if (!(v instanceof PyTuple)) throw typeError('getnameinfo() argument 1 must be a tuple');
  const { items } = v;
  if (items.length < 2) throw typeError(`function takes at least 2 arguments (${items.length} given)`);
  if (items.length > 4) throw typeError(`function takes at most 4 arguments (${items.length} given)`);
  const host = textArgument(items[0]!, 'getnameinfo', 1);
  const port = asCInt(items[1]!);
  const flowinfo = items[2] === undefined ? 0 : flowinfoArgument(items[2]);
  const scope = items[3] === undefined ? 0 : asCInt(items[3]);
  const found = loadNative().getaddrinfo(host, String(port), AF_UNSPEC, SOCK_DGRAM, 0, AI_NUMERICHOST);
  if (typeof found === 'number') throw gaiError(found);
  if (found.length > 1) throw plainError('sockaddr resolved to multiple addresses');
  const names = loadNative().getnameinfo(withScope(found[0]![4], items.length, flowinfo, scope), flags);
  if (typeof names === 'number') throw gaiError(names);
  return new PyTuple([mkStr(names[0]), mkStr(names[1])]);
}

function withScope(address: Uint8Array, parts: number, flowinfo: number, scope: number): Uint8Array {
  if (familyOf(address) === AF_INET) {
    if (parts !== 2) throw plainError('IPv4 sockaddr must be 2 tuple');
    return address;
  }
  const fields = new DataView(address.buffer, address.byteOffset, address.byteLength);
  fields.setUint32(4, flowinfo);
  new Uint32Array(address.buffer, address.byteOffset + 24, 1)[0] = scope;
  return address;
}

function nameArgument(v: PyObject, fname: string): string {
  const name = hostText(v);
  if (name === undefined) throw typeError(`${fname}() argument 1 must be str, bytes or bytearray, not ${v === null ? 'None' : typeName(v)}`);
  return name;
}

function socket_gethostbyname(_module: PyObject, v: PyObject): PyObject {
  return mkStr(hostOf(setipaddr(nameArgument(v, 'gethostbyname'), AF_INET)));
}

/** gethost_common. */
function hostTuple(row: HostRow | number, family: number): PyObject {
  if (typeof row === 'number') throw hostError(row);
  const [name, aliases, addresses] = row;
  return new PyTuple([mkStr(name), new PyList(aliases.map(mkStr)), new PyList(addresses.map((bytes) => mkStr(numericHost(family, bytes))))]);
}

function socket_gethostbyname_ex(_module: PyObject, v: PyObject): PyObject {
  const name = nameArgument(v, 'gethostbyname_ex');
  setipaddr(name, AF_INET); // fails for what does not exist, with its own error
  return hostTuple(loadNative().gethostbyname(name), AF_INET);
}

function socket_gethostbyaddr(_module: PyObject, v: PyObject): PyObject {
  const address = setipaddr(nameArgument(v, 'gethostbyaddr'), AF_UNSPEC);
  const family = familyOf(address);
  return hostTuple(loadNative().gethostbyaddr(hostBytes(address), family), family);
}

function socket_sethostname(_module: PyObject, v: PyObject): PyObject {
  const text = asStrValue(v);
  checked(loadNative().sethostname(text !== undefined ? strText(text) : fsPathBytes(v)));
  return null;
}

// Services, protocols, interfaces

const optionalText = (v: PyObject | undefined, fname: string): string | null => (v === undefined ? null : textArgument(v, fname, 2));

function socket_getservbyname(_module: PyObject, v: PyObject, protocol: PyObject | undefined): PyObject {
  const port = loadNative().getservbyname(textArgument(v, 'getservbyname', 1), optionalText(protocol, 'getservbyname'));
  if (port < 0) throw plainError('service/proto not found');
  return port;
}

function socket_getservbyport(_module: PyObject, v: PyObject, protocol: PyObject | undefined): PyObject {
  const port = asCInt(v);
  if (port < 0 || port > 0xffff) throw overflowError('getservbyport: port must be 0-65535.');
  const name = loadNative().getservbyport(port, optionalText(protocol, 'getservbyport'));
  if (name === null) throw plainError('port/proto not found');
  return mkStr(name);
}

function socket_getprotobyname(_module: PyObject, v: PyObject): PyObject {
  const number = loadNative().getprotobyname(textArgument(v, 'getprotobyname', 1));
  if (number < 0) throw plainError('protocol not found');
  return number;
}

function socket_if_nameindex(): PyObject {
  const rows = loadNative().ifNameindex();
  if (typeof rows === 'number') throw osError(-rows);
  return new PyList(rows.map(([index, name]) => new PyTuple([index, mkStr(name)])));
}

function socket_if_nametoindex(_module: PyObject, v: PyObject): PyObject {
  const index = loadNative().ifNametoindex(fsPathBytes(v));
  if (index === 0) throw plainError('no interface with this name');
  return index;
}

function socket_if_indextoname(_module: PyObject, v: PyObject): PyObject {
  const n = asIntValue(v);
  if (n === undefined) throw typeError('an integer is required');
  if (n < 0) throw overflowError("can't convert negative value to unsigned int");
  const name = loadNative().ifIndextoname(Number(n));
  if (typeof name === 'number') throw osError(-name);
  return mkStr(name);
}

export const names_methods: readonly PyMethodDef[] = parsingByFormat([
  { ml_name: 'getaddrinfo', ml_meth: socket_getaddrinfo, ml_flags: 'keywords', ml_doc: 'getaddrinfo(host, port[, family, type, proto, flags]) -> [(family, type, proto, canonname, address)]' },
  { ml_name: 'gethostbyaddr', ml_meth: socket_gethostbyaddr, ml_flags: [1, 1], ml_doc: 'gethostbyaddr(host) -> (name, aliases, addresses)' },
  { ml_name: 'gethostbyname', ml_meth: socket_gethostbyname, ml_flags: [1, 1], ml_doc: 'gethostbyname(host) -> address' },
  { ml_name: 'gethostbyname_ex', ml_meth: socket_gethostbyname_ex, ml_flags: [1, 1], ml_doc: 'gethostbyname_ex(host) -> (name, aliases, addresses)' },
  { ml_name: 'gethostname', ml_meth: () => mkStr(loadNative().gethostname()), ml_flags: [0, 0], ml_doc: 'gethostname() -> the name of this machine' },
  { ml_name: 'getnameinfo', ml_meth: socket_getnameinfo, ml_flags: [2, 2], ml_doc: 'getnameinfo(address, flags) -> (host, port)' },
  { ml_name: 'getprotobyname', ml_meth: socket_getprotobyname, ml_flags: [1, 1], ml_doc: 'getprotobyname(name) -> number' },
  { ml_name: 'getservbyname', ml_meth: socket_getservbyname, ml_flags: [1, 2], ml_doc: 'getservbyname(name[, protocol]) -> port' },
  { ml_name: 'getservbyport', ml_meth: socket_getservbyport, ml_flags: [1, 2], ml_doc: 'getservbyport(port[, protocol]) -> name' },
  { ml_name: 'htonl', ml_meth: networkLong, ml_flags: [1, 1] },
  { ml_name: 'htons', ml_meth: networkShort, ml_flags: [1, 1] },
  { ml_name: 'if_indextoname', ml_meth: socket_if_indextoname, ml_flags: [1, 1] },
  { ml_name: 'if_nameindex', ml_meth: socket_if_nameindex, ml_flags: [0, 0], ml_doc: 'if_nameindex() -> [(index, name)]' },
  { ml_name: 'if_nametoindex', ml_meth: socket_if_nametoindex, ml_flags: [1, 1] },
  { ml_name: 'inet_aton', ml_meth: socket_inet_aton, ml_flags: [1, 1], ml_doc: 'inet_aton(text) -> 4 bytes' },
  { ml_name: 'inet_ntoa', ml_meth: socket_inet_ntoa, ml_flags: [1, 1], ml_doc: 'inet_ntoa(4 bytes) -> text' },
  { ml_name: 'inet_ntop', ml_meth: socket_inet_ntop, ml_flags: [2, 2], ml_doc: 'inet_ntop(family, bytes) -> text' },
  { ml_name: 'inet_pton', ml_meth: socket_inet_pton, ml_flags: [2, 2], ml_doc: 'inet_pton(family, text) -> bytes' },
  { ml_name: 'ntohl', ml_meth: networkLong, ml_flags: [1, 1] },
  { ml_name: 'ntohs', ml_meth: networkShort, ml_flags: [1, 1] },
  { ml_name: 'sethostname', ml_meth: socket_sethostname, ml_flags: [1, 1] },
]);
