// Addresses: from Python to the bytes of a sockaddr and back. getsockaddrarg, makesockaddr and setipaddr of
// Modules/socketmodule.c, for AF_INET, AF_INET6, AF_UNIX and AF_NETLINK.
//
// NOT CPYTHON: other families (AF_PACKET, AF_CAN, AF_TIPC, AF_ALG ...) raise NotImplementedError, because what they are for
// needs root or hardware.

import { newException, NotImplementedErrorType, overflowError, typeError, typeName } from '../errors.js';
import { asStrValue, PyByteArray, PyBytes, PyTuple } from '../object.js';
import { asCInt } from '../number.js';
import { osError } from '../objects/exceptions.js';
import { loadNative } from '../../native/index.js';
import type { PyObject } from '../types.js';
import { mkStr, strText } from '../values.js';
import { newBytes, readableBuffer } from './_io_buffer.js';
import { gaiError, plainError } from './_socket_errors.js';
import { fsDecode, fsEncode } from './posix_call.js';

export const AF_UNSPEC = 0, AF_UNIX = 1, AF_INET = 2, AF_INET6 = 10, AF_NETLINK = 16;
const SOCK_DGRAM = 2;
const AI_PASSIVE = 1;

/** sizeof(struct sockaddr_storage): room for any address. */
export const ADDRESS_MAX = 128;
const UNIX_PATH_MAX = 108;
const SOCKADDR_IN = 16, SOCKADDR_IN6 = 28, SOCKADDR_NL = 12;
/** Where the bytes of the host stand. */
const IN_ADDR = 4, IN6_ADDR = 8;

/** The kernel's structures have the machine's order of bytes. */
export const LITTLE = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

export function fieldsOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/** A host's name for the resolver. */
export function asciiHost(text: string): string {
  if (!isAscii(text)) throw newException(NotImplementedErrorType, 'host names beyond ASCII (the idna codec)');
  return text;
}

/** The text in a str, bytes or bytearray; undefined for anything else. */
export function hostText(v: PyObject): string | undefined {
  const text = asStrValue(v);
  if (text !== undefined) return asciiHost(strText(text));
  if (v instanceof PyBytes || v instanceof PyByteArray) return Buffer.from(v.value).toString('latin1');
  return undefined;
}

/** idna_converter. */
function hostArgument(v: PyObject): string {
  const text = hostText(v);
  if (text === undefined) throw typeError(`str, bytes or bytearray expected, not ${typeName(v)}`);
  if (text.includes('\0')) throw typeError('host name must not contain null character');
  return text;
}

/** The sockaddr of the first answer of the resolver. */
function resolve(host: string | null, service: string | null, family: number, type: number, flags: number): readonly Uint8Array[] {
  const rows = loadNative().getaddrinfo(host, service, family, type, 0, flags);
  if (typeof rows === 'number') throw gaiError(rows);
  return rows.map((row) => row[4]);
}

function newSockaddr(family: number, length: number): Uint8Array {
  const address = new Uint8Array(length);
  fieldsOf(address).setUint16(0, family, LITTLE);
  return address;
}

/** The sockaddr of a host written as an address; undefined if it is none of the family. */
function literalAddress(name: string, family: number): Uint8Array | undefined {
  for (const [af, length, at, size] of [[AF_INET, SOCKADDR_IN, IN_ADDR, 4], [AF_INET6, SOCKADDR_IN6, IN6_ADDR, 16]] as const) {
    if (family !== AF_UNSPEC && family !== af) continue;
    if (name.includes('%')) continue; // a scope, which inet_pton() does not know
    const address = newSockaddr(af, length);
    if (loadNative().inetPton(af, name, address.subarray(at, at + size)) > 0) return address;
  }
  return undefined;
}

/** setipaddr: the sockaddr for a host, its port 0. */
export function setipaddr(name: string, family: number): Uint8Array {
  if (name === '') {
    const found = resolve(null, '0', family, SOCK_DGRAM, AI_PASSIVE);
    if (found.length > 1) throw plainError('wildcard resolved to multiple address');
    return found[0]!;
  }
  if (name === '<broadcast>' || name === '255.255.255.255') {
    if (family !== AF_INET && family !== AF_UNSPEC) throw plainError('address family mismatched');
    return newSockaddr(AF_INET, SOCKADDR_IN).fill(255, IN_ADDR, IN_ADDR + 4);
  }
  return literalAddress(name, family) ?? resolve(name, null, family, 0, 0)[0]!;
}

/** The host's text in a sockaddr of AF_INET or AF_INET6. */
export function hostOf(address: Uint8Array): string {
  return numericHost(familyOf(address), hostBytes(address));
}

/** The bytes of the host in a sockaddr of AF_INET or AF_INET6. */
export function hostBytes(address: Uint8Array): Uint8Array {
  return familyOf(address) === AF_INET ? address.subarray(IN_ADDR, IN_ADDR + 4) : address.subarray(IN6_ADDR, IN6_ADDR + 16);
}

export function familyOf(address: Uint8Array): number {
  return fieldsOf(address).getUint16(0, LITTLE);
}

/** A host's bytes from the resolver as text. */
export function numericHost(family: number, bytes: Uint8Array): string {
  const text = loadNative().inetNtop(family, bytes);
  if (typeof text === 'number') throw osError(-text);
  return text;
}

function requireTuple(v: PyObject, family: string): readonly PyObject[] {
  if (v instanceof PyTuple) return v.items;
  throw typeError(`getsockaddrarg: ${family} address must be tuple, not ${typeName(v)}`);
}

function portArgument(v: PyObject): number {
  const port = asCInt(v);
  if (port < 0 || port > 0xffff) throw overflowError('getsockaddrarg: port must be 0-65535.');
  return port;
}

function inetAddress(v: PyObject): Uint8Array {
  const items = requireTuple(v, 'AF_INET');
  if (items.length !== 2) throw typeError(`getsockaddrarg() takes exactly 2 arguments (${items.length} given)`);
  const host = hostArgument(items[0]!);
  const port = asCInt(items[1]!);
  const address = setipaddr(host, AF_INET);
  fieldsOf(address).setUint16(2, portArgument(port));
  return address;
}

export function flowinfoArgument(v: PyObject): number {
  // NOT CPYTHON: a flowinfo beyond 32 bits is out of range as well, where C would cut it, because the text fits.
  const flowinfo = asCInt(v);
  if (flowinfo < 0 || flowinfo > 0xfffff) throw overflowError('getsockaddrarg: flowinfo must be 0-1048575.');
  return flowinfo;
}

function inet6Address(v: PyObject): Uint8Array {
  const items = requireTuple(v, 'AF_INET6');
  if (items.length < 2) throw typeError(`function takes at least 2 arguments (${items.length} given)`);
  if (items.length > 4) throw typeError(`function takes at most 4 arguments (${items.length} given)`);
  const host = hostArgument(items[0]!);
  const port = asCInt(items[1]!);
  const flowinfo = items[2] === undefined ? 0 : asCInt(items[2]);
  const scope = items[3] === undefined ? undefined : asCInt(items[3]);
  const address = setipaddr(host, AF_INET6);
  const fields = fieldsOf(address);
  fields.setUint16(2, portArgument(port));
  fields.setUint32(4, flowinfoArgument(flowinfo));
  fields.setUint32(24, scope ?? 0, LITTLE); // as there, the tuple's and not a scope after %
  return address;
}

function unixAddress(v: PyObject): Uint8Array {
  const text = asStrValue(v);
  const path = text === undefined ? readableBuffer(v) : fsEncode(text);
  // In the abstract space (and for no name at all) every byte counts; a path needs its NUL.
  const isAbstract = path.length === 0 || path[0] === 0;
  if (path.length + (isAbstract ? 0 : 1) > UNIX_PATH_MAX) throw plainError('AF_UNIX path too long');
  const address = newSockaddr(AF_UNIX, 2 + path.length + (isAbstract ? 0 : 1));
  address.set(path, 2);
  return address;
}

function netlinkAddress(v: PyObject): Uint8Array {
  if (!(v instanceof PyTuple)) throw typeError(`getsockaddrarg: AF_NETLINK address must be tuple, not ${typeName(v)}`);
  const { items } = v;
  if (items.length !== 2) throw typeError(`function takes exactly 2 arguments (${items.length} given)`);
  const address = newSockaddr(AF_NETLINK, SOCKADDR_NL);
  fieldsOf(address).setInt32(4, asCInt(items[0]!), LITTLE);
  fieldsOf(address).setInt32(8, asCInt(items[1]!), LITTLE);
  return address;
}

/** getsockaddrarg: the sockaddr for a call on a socket of this family. */
export function getsockaddrarg(family: number, v: PyObject): Uint8Array {
  switch (family) {
    case AF_INET: return inetAddress(v);
    case AF_INET6: return inet6Address(v);
    case AF_UNIX: return unixAddress(v);
    case AF_NETLINK: return netlinkAddress(v);
    default: throw newException(NotImplementedErrorType, `addresses of family ${family}`);
  }
}

function unixName(bytes: Uint8Array): PyObject {
  if (bytes.length > 0 && bytes[0] === 0) return newBytes(bytes.slice());
  const end = bytes.indexOf(0);
  return fsDecode(end < 0 ? bytes : bytes.subarray(0, end));
}

/** makesockaddr: an address from the kernel; None where there is none. */
export function makesockaddr(address: Uint8Array): PyObject {
  if (address.length === 0) return null;
  const fields = fieldsOf(address);
  const family = fields.getUint16(0, LITTLE);
  switch (family) {
    case AF_INET: return new PyTuple([mkStr(hostOf(address)), fields.getUint16(2)]);
    case AF_INET6:
      return new PyTuple([mkStr(scopedHost(address)), fields.getUint16(2), fields.getUint32(4), fields.getUint32(24, LITTLE)]);
    case AF_UNIX: return unixName(address.subarray(2));
    case AF_NETLINK: return new PyTuple([fields.getUint32(4, LITTLE), fields.getUint32(8, LITTLE)]);
    case AF_UNSPEC: return new PyTuple([family, newBytes(address.slice(2, 16))]);
    default: throw newException(NotImplementedErrorType, `addresses of family ${family}`);
  }
}

/** make_ipv6_addr: a link-local address has its interface behind a %. */
function scopedHost(address: Uint8Array): string {
  const NI_NUMERICHOST = 1, NI_NUMERICSERV = 2;
  const names = loadNative().getnameinfo(address, NI_NUMERICHOST | NI_NUMERICSERV);
  if (typeof names === 'number') throw gaiError(names);
  return names[0];
}

/** The length of a received address cannot be more than its room. */
export function receivedAddress(room: Uint8Array, length: number): PyObject {
  return makesockaddr(room.subarray(0, length));
}

export const NO_ADDRESS = new Uint8Array(0);
