// The typed face of the addon: what the process can do, and nothing of Python.
//
// Arguments are checked by the callers (vm/modules/*); the addon does one thing per function. Conventions:
//   * A function that returns `Errno` gives its result (>= 0), or -errno when the system call failed.
//   * Times are seconds as doubles. A `deadline` is absolute on CLOCK_MONOTONIC (see monotonic()), Infinity for none;
//     after -EINTR the caller checks signals and calls again with the same deadline (PEP 475).
//   * "Blocking": returns -EINTR once a signal has tripped. What can be done at once is done even then, as in the kernel.
//   * A `Text` is a string (sent as UTF-8) or the bytes themselves.
// The addon is found in prebuilds/ first, then in build/ (scripts/build_native.mjs makes both).

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A result >= 0, or -errno. */
export type Errno = number;
/** A string, sent as UTF-8, or raw bytes; without a NUL. */
export type Text = string | Uint8Array;
/** A set of signals: bit signum-1, as in /proc/<pid>/status. */
export type SignalMask = bigint;

/** What the process does on a signal; 'trip' is our handler, 'other' somebody else's (or nobody may look). */
export type Disposition = 'default' | 'ignore' | 'trip' | 'other';

/** posix_spawn file actions, in order: [what, fd, fd2]. */
export type FileAction = readonly ['dup2', number, number] | readonly ['close', number];

export interface SpawnOptions {
  readonly fileActions?: readonly FileAction[];
  /** Close every fd from this one on, after the file actions. */
  readonly closeFrom?: number;
  /** Working directory of the child. */
  readonly cwd?: Text;
  /** Process group of the child: 0 for a new one. */
  readonly pgroup?: number;
  /** Put the child into a new session. */
  readonly setsid?: boolean;
  /** Signals set to SIG_DFL in the child (the caught ones always are). */
  readonly setsigdef?: SignalMask;
}

/** A child of _posixsubprocess.fork_exec. */
export interface ForkExec {
  /** Where the program may be, best first. */
  readonly programs: readonly Text[];
  readonly argv: readonly Text[];
  readonly envp: readonly Text[];
  /** Descriptors that the program gets beside the standard ones. */
  readonly kept: Int32Array;
  /** Working directory as bytes; null for this one. */
  readonly cwd: Uint8Array | null;
  /** p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite, errpipe_read, errpipe_write; -1 for none. */
  readonly fds: Int32Array;
  readonly closeFds: boolean;
  readonly restoreSignals: boolean;
  readonly startNewSession: boolean;
}

export type AddressRow = readonly [family: number, type: number, protocol: number, canonname: string, address: Uint8Array];
export type HostRow = readonly [name: string, aliases: readonly string[], addresses: readonly Uint8Array[]];

type AccountField = Uint8Array | null;
/** As Python's struct_passwd and struct_group. */
export type UserRow = readonly [name: AccountField, password: AccountField, uid: number, gid: number, gecos: AccountField, folder: AccountField, shell: AccountField];
export type GroupRow = readonly [name: AccountField, password: AccountField, gid: number, members: readonly Uint8Array[]];

/** Counters of the process since the addon was loaded, for tests and measurements. */
export interface SignalStats {
  /** trip_signal() by a signal handler. */
  readonly trips: number;
  /** Signals that landed on another thread and were sent on to the persona. */
  readonly forwarded: number;
  /** Kicks sent to the JS thread inside a blocking section. */
  readonly kicks: number;
}

/** The addon. Every function is synchronous and runs no JavaScript. */
export interface Native {
  // --- the shared words -------------------------------------------------

  /** Index of every shared word by name, as compiled in (ORDER SIGNAL_STATE). */
  readonly signalStateLayout: Readonly<Record<string, number>>;
  /**
   * Pin the words of an interpreter and give it a wake-up channel. They become the current ones of this
   * JavaScript thread: its blocking calls look at them. Returns a handle, valid in every thread of the process.
   */
  attach(words: Int32Array): number;
  /** Make another attached interpreter of this thread the current one. */
  use(handle: number): void;
  /** Undo attach(). Not while started. */
  detach(handle: number): void;
  /** trip_signal(SIGINT) without the operating system, from any thread; wakes a blocking call. -ESRCH: no such handle. */
  interrupt(handle: number): Errno;
  /** As interrupt(), for any signal. */
  trip(handle: number, signum: number): Errno;
  /** Have an exception raised there, from any thread: `which` goes into the word ASYNC_EXC. -ESRCH: no such handle. */
  raiseIn(handle: number, which: number): Errno;
  /** Index of every word of the ring of --trace-signals by name, and the numbers of the steps (ORDER SIGNAL_TRACE). */
  readonly signalTraceLayout: Readonly<Record<string, number>>;
  /** Have the steps of signals to the current interpreter written to this ring (vm/signal_trace.ts), until detach(). */
  trace(ring: Int32Array): void;
  /** set_wakeup_fd: -1 for none. When it returns, no signal handler writes to the previous fd any more. Trips by other threads
   *  (interrupt(), trip()) are not waited for: one that is under way may still write to it, so who closes it or gives its number to
   *  something else while such threads trip must stop them first. */
  setWakeupFd(fd: number, warnsOnFullBuffer: boolean): void;
  /** The errno of every failed write to the wakeup fd since the last call, oldest first. */
  takeWakeupErrors(): number[];
  /** Py_AddPendingCall, from any thread: have the interpreter run the function that it knows by this number (> 0) at its
   *  next poll. -EAGAIN: 31 calls are waiting; -ESRCH: no such handle. Other native code: minipy_add_pending_call(). */
  addPendingCall(handle: number, number: number): Errno;
  /** Take the oldest call of the current interpreter: the number of a function of its own, 0 if there is none. A call
   *  from native code has been made: -1, or -2 if it reported an error. */
  runPendingCall(): number;

  // --- the persona ------------------------------------------------------

  /** Signals ignored and blocked when the shell started the process; null without the launcher. */
  inherited(): { readonly ignored: SignalMask; readonly blocked: SignalMask } | null;
  /**
   * Take over the signals of the process for `handle`, attached by this thread: dispositions as CPython has them at
   * start (SIGINT trips if it was not ignored), this thread and all others blocked, the persona started.
   * Throws Error when another interpreter owns the signals.
   */
  start(handle: number): void;
  /** Give the signals back: dispositions, masks and Node's handlers as start() found them. Nothing if not started here. */
  stop(): void;
  /** Is this thread's interpreter the owner of the signals? */
  isStarted(): boolean;
  /** The persona's thread id, 0 if not started. */
  personaTid(): number;
  /** Return when every signal sent before has been taken (and tripped, if it trips and is not blocked). */
  sync(): void;
  stats(): SignalStats;
  /** The real-time signal that minipy keeps for itself; setDisposition() refuses it as the kernel does 32 and 33. */
  readonly reservedSignal: number;

  getDisposition(signum: number): Disposition;
  /** sigaction(): in-flight trips of the signal have been stored when it returns. Clears siginterrupt(). */
  setDisposition(signum: number, disposition: 'default' | 'ignore' | 'trip'): Errno;
  /** siginterrupt(3): with flag false, a trip of the signal no longer ends read, write, open, waitpid and lock waits. */
  siginterrupt(signum: number, flag: boolean): Errno;

  /** kill(2). Where the signal can reach this process, it has been taken when the call returns. */
  kill(pid: number, signum: number): Errno;
  killpg(pgid: number, signum: number): Errno;
  /** raise(3) on the Python main thread; taken when the call returns. */
  raiseSignal(signum: number): Errno;

  /** sigqueue(3) with an int as its value; taken when the call returns, as by kill(). */
  sigqueue(pid: number, signum: number, value: number): Errno;

  /** The Python-visible mask. */
  getMask(): SignalMask;
  /** pthread_sigmask on the persona: 'block', 'unblock' or 'set'. Returns the previous mask. */
  setMask(how: 'block' | 'unblock' | 'set', mask: SignalMask): SignalMask;
  sigPending(): SignalMask;
  /** sigsuspend(2) on the persona: `mask` is the Python-visible mask until a signal has tripped; at once if one has
   *  already. Of each signal that the mask lets in one has tripped then, and the old mask is back. */
  sigSuspend(mask: SignalMask): void;
  /** Blocking: take one pending signal of the mask. `info` receives si_signo, si_code, si_errno, si_pid, si_uid,
   *  si_status, si_band. -EAGAIN at the deadline. */
  sigTimedWait(mask: SignalMask, deadline: number, info: Int32Array): Errno;

  /** The siginfo of a signal that came while the word DEFERRED said that it must wait; false if there is none (any more). */
  keptInfo(signum: number, info: Int32Array): boolean;
  /** Take a pending signal of the mask that is held back (word HELD_BACK) and that Python's mask does not block, with its
   *  siginfo: its number, 0 for none. */
  takeHeldBack(mask: SignalMask, info: Int32Array): number;
  /** Hold these back no more: what is pending is delivered. */
  releaseHeldBack(mask: SignalMask): void;
  /** Trip signal 0, which is none, at a time; Infinity for never. */
  watchUntil(deadline: number): void;

  /** strsignal(3). */
  strsignal(signum: number): string;

  // --- faulthandler (native/fault.h) --------------------------------------

  /** Catch the signals of faults, and tell on this fd what cannot wait for the VM. */
  faultEnable(fd: number): Errno;
  faultDisable(): void;
  /** Disable, unregister all, and end the watchdog. */
  faultRelease(): void;
  faultRegister(signum: number): Errno;
  /** 1 if it was registered. */
  faultUnregister(signum: number): Errno;
  /** The traceback that a fault from here on writes; '' for none. */
  faultPublish(traceback: string): void;
  /** Signals that wait for a traceback, 0 for the watchdog. */
  faultTakeRequests(): number[];
  /** Raise a fault's signal as if it had not been caught. */
  faultRaiseAgain(signum: number): Errno;
  /** Do what a registered signal did before. */
  faultChain(signum: number): Errno;
  faultProvoke(how: 'SIGSEGV' | 'read NULL' | 'SIGFPE' | 'SIGABRT' | 'stack overflow'): void;
  /** Request a traceback in so many seconds. false: no thread for it. */
  dumpLater(timeout: number, repeats: boolean): boolean;
  cancelDumpLater(): void;

  // --- timers -----------------------------------------------------------

  /** setitimer(2). `previous` receives [seconds, interval]. */
  setitimer(which: number, seconds: number, interval: number, previous: Float64Array): Errno;
  getitimer(which: number, current: Float64Array): Errno;
  /** alarm(2): the seconds that were left. */
  alarm(seconds: number): number;

  // --- blocking calls ---------------------------------------------------

  /** Blocking: 0 at the deadline. sleepUntil(Infinity) is pause(). */
  sleepUntil(deadline: number): Errno;
  /** Blocking read(2) into `buffer`: the number of bytes, 0 at end of file. */
  read(fd: number, buffer: Uint8Array): Errno;
  /** Blocking write(2): the number of bytes written, which may be fewer than given. */
  write(fd: number, buffer: Uint8Array): Errno;
  /** Blocking open(2) (a FIFO waits for its other end): the fd. */
  open(path: Text, flags: number, mode: number): Errno;
  /** Blocking poll(2) over triplets fd, events, revents; the number of triplets with revents. */
  poll(triplets: Int32Array, deadline: number): Errno;
  /** Blocking waitpid(2): the pid, 0 with WNOHANG and none; status[0] receives the wait status. */
  waitpid(pid: number, options: number, status: Int32Array): Errno;
  /** Blocking flock(2). */
  flock(fd: number, operation: number): Errno;
  /** Blocking fcntl(2) with F_SETLK or F_SETLKW; `type` F_RDLCK, F_WRLCK or F_UNLCK. */
  lock(fd: number, command: number, type: number, whence: number, start: number, length: number): Errno;

  /** Blocking fcntl(2) with bytes that it may change. */
  fcntlBuffer(fd: number, command: number, argument: Uint8Array): Errno;
  /** Blocking ioctl(2) with an int, and with bytes that it may change. */
  ioctl(fd: number, request: number, argument: number): Errno;
  ioctlBuffer(fd: number, request: number, argument: Uint8Array): Errno;

  // --- file descriptors -------------------------------------------------

  /** close(2). To the caller, Node's fds and the addon's are not open: -EBADF. */
  close(fd: number): Errno;
  /** pipe2(2): fds receives the two ends. */
  pipe2(flags: number, fds: Int32Array): Errno;
  /** A copy, not inheritable. */
  dup(fd: number): Errno;
  /** dup2(2); -EBUSY where fd2 is one of Node's or the addon's. */
  dup2(fd: number, fd2: number, inheritable: boolean): Errno;
  lseek(fd: number, offset: number, whence: number): Errno;
  isatty(fd: number): boolean;
  /** The terminal's name, or -errno. */
  ttyname(fd: number): string | Errno;
  getInheritable(fd: number): Errno;
  setInheritable(fd: number, inheritable: boolean): Errno;
  /** 1 if reads and writes block, 0 if O_NONBLOCK is set. */
  getBlocking(fd: number): Errno;
  setBlocking(fd: number, blocking: boolean): Errno;
  /** fcntl(2) with an int argument. */
  fcntl(fd: number, command: number, argument: number): Errno;
  /** TIOCGWINSZ: size receives [columns, lines]. */
  terminalSize(fd: number, size: Int32Array): Errno;
  /** tcgetattr(3): modes receives [c_iflag, c_oflag, c_cflag, c_lflag, input speed, output speed], characters the 32 of c_cc. */
  tcgetattr(fd: number, modes: Int32Array, characters: Uint8Array): Errno;
  /** Blocking tcsetattr(3). */
  tcsetattr(fd: number, when: number, modes: Int32Array, characters: Uint8Array): Errno;
  /** Blocking tcsendbreak(3) and tcdrain(3). */
  tcsendbreak(fd: number, duration: number): Errno;
  tcdrain(fd: number): Errno;
  tcflush(fd: number, queue: number): Errno;
  tcflow(fd: number, action: number): Errno;
  tcgetpgrp(fd: number): Errno;
  tcsetpgrp(fd: number, pgid: number): Errno;
  mkfifo(path: Text, mode: number): Errno;
  fchdir(fd: number): Errno;
  umask(mask: number): number;

  // --- files and file systems ---------------------------------------------

  /** Blocking readv(2) and writev(2). */
  readv(fd: number, buffers: readonly Uint8Array[]): Errno;
  writev(fd: number, buffers: readonly Uint8Array[]): Errno;
  /** Blocking, as far as a file blocks at all; so are the five that follow. */
  pread(fd: number, buffer: Uint8Array, offset: number): Errno;
  pwrite(fd: number, buffer: Uint8Array, offset: number): Errno;
  /** sendfile(2); without an offset the position of `input` moves. */
  sendfile(output: number, input: number, offset: number | null, count: number): Errno;
  lockf(fd: number, command: number, length: number): Errno;
  posixFallocate(fd: number, offset: number, length: number): Errno;
  posixFadvise(fd: number, offset: number, length: number, advice: number): Errno;

  /** faccessat(2) and linkat(2); a directory of AT_FDCWD is the working one. */
  faccessat(directory: number, path: Text, mode: number, flags: number): Errno;
  linkat(fromDirectory: number, from: Text, toDirectory: number, to: Text, flags: number): Errno;
  /** statvfs(3): f_bsize … f_namemax in the order of os.statvfs_result. */
  statvfs(path: Text, fields: BigInt64Array): Errno;
  fstatvfs(fd: number, fields: BigInt64Array): Errno;
  mknod(path: Text, mode: number, device: bigint): Errno;
  chroot(path: Text): Errno;
  /** sync(2). */
  syncDisks(): void;
  /** getrandom(2). */
  getrandom(buffer: Uint8Array, flags: number): Errno;

  /** Extended attributes of fd, if it is not negative, else of path. The length of the value, also if there is no room. */
  getxattr(path: Text, fd: number, follows: boolean, name: Text, value: Uint8Array): Errno;
  setxattr(path: Text, fd: number, follows: boolean, name: Text, value: Uint8Array, flags: number): Errno;
  removexattr(path: Text, fd: number, follows: boolean, name: Text): Errno;
  /** The names, each with a NUL after it; their length. */
  listxattr(path: Text, fd: number, follows: boolean, names: Uint8Array): Errno;

  /** value[0] receives the limit, -1 for none. */
  sysconf(name: number, value: BigInt64Array): Errno;
  pathconf(path: Text, name: number, value: BigInt64Array): Errno;
  fpathconf(fd: number, name: number, value: BigInt64Array): Errno;
  /** size[0] receives the length with a NUL, 0 where the system has no value for it. */
  confstr(name: number, size: Int32Array): string | Errno;

  // --- epoll --------------------------------------------------------------

  /** epoll_create1(2). */
  epollCreate(flags: number): Errno;
  epollCtl(epfd: number, operation: number, fd: number, events: number): Errno;
  /** Blocking epoll_wait(2): the number of pairs fd, events that were stored; 0 at the deadline. */
  epollWait(epfd: number, pairs: Int32Array, deadline: number): Errno;

  // --- sockets ------------------------------------------------------------
  // An `address` is the bytes of a sockaddr; one that is received goes into the room given, its length beside it.

  /** socket(2), not inheritable; so is what socketpair() and accept() make. */
  socket(domain: number, type: number, protocol: number): Errno;
  socketpair(domain: number, type: number, protocol: number, fds: Int32Array): Errno;
  bind(fd: number, address: Uint8Array): Errno;
  listen(fd: number, backlog: number): Errno;
  shutdown(fd: number, how: number): Errno;
  /** The length of the address. */
  getsockname(fd: number, address: Uint8Array): Errno;
  getpeername(fd: number, address: Uint8Array): Errno;
  /** The length of the value. */
  getsockopt(fd: number, level: number, option: number, value: Uint8Array): Errno;
  /** An empty value is sent as a null pointer of this length. */
  setsockopt(fd: number, level: number, option: number, value: Uint8Array, length: number): Errno;
  /** Blocking accept4(2): the new fd. */
  accept(fd: number, address: Uint8Array, length: Int32Array): Errno;
  /** Blocking connect(2). After -EINTR the connection goes on being made: wait for POLLOUT, then ask for SO_ERROR. */
  connect(fd: number, address: Uint8Array): Errno;
  /** Blocking recvfrom(2); without room for an address recv(2). */
  recv(fd: number, buffer: Uint8Array, flags: number, address: Uint8Array, length: Int32Array): Errno;
  /** Blocking sendto(2); with an empty address send(2). */
  send(fd: number, buffer: Uint8Array, flags: number, address: Uint8Array): Errno;
  /** Blocking recvmsg(2): results receives the length of the control data, msg_flags, the length of the address. */
  recvmsg(fd: number, buffer: Uint8Array, flags: number, control: Uint8Array, address: Uint8Array, results: Int32Array): Errno;
  /** Blocking sendmsg(2); control and address may be empty. */
  sendmsg(fd: number, buffer: Uint8Array, flags: number, control: Uint8Array, address: Uint8Array): Errno;

  // --- names of hosts -----------------------------------------------------

  /** getaddrinfo(3): rows, or EAI_… (negative), or an errno (positive). */
  getaddrinfo(host: Text | null, service: Text | null, family: number, type: number, protocol: number, flags: number): AddressRow[] | number;
  /** getnameinfo(3): host and service, or an error as getaddrinfo()'s. */
  getnameinfo(address: Uint8Array, flags: number): [host: string, service: string] | number;
  gaiStrerror(error: number): string;
  /** gethostbyname(3) and gethostbyaddr(3): the host, or h_errno. */
  gethostbyname(name: Text): HostRow | number;
  gethostbyaddr(address: Uint8Array, family: number): HostRow | number;
  hstrerror(error: number): string;
  /** The port, or -1. */
  getservbyname(name: Text, protocol: Text | null): number;
  getservbyport(port: number, protocol: Text | null): string | null;
  /** The number, or -1. */
  getprotobyname(name: Text): number;
  gethostname(): string;
  sethostname(name: Text): Errno;
  ifNameindex(): [index: number, name: string][] | Errno;
  /** 0 if there is none. */
  ifNametoindex(name: Text): number;
  ifIndextoname(index: number): string | Errno;
  /** inet_aton(3) into 4 bytes: 0 if the text is no address. */
  inetAton(text: Text, address: Uint8Array): number;
  /** inet_pton(3) into 4 or 16 bytes: 0 if the text is no address. */
  inetPton(family: number, text: Text, address: Uint8Array): Errno;
  inetNtop(family: number, address: Uint8Array): string | Errno;

  // --- the process ------------------------------------------------------

  getpid(): number;
  getppid(): number;
  getuid(): number;
  geteuid(): number;
  getgid(): number;
  getegid(): number;
  getpgrp(): number;
  getpgid(pid: number): Errno;
  setpgid(pid: number, pgid: number): Errno;
  getsid(pid: number): Errno;
  setsid(): Errno;
  /** times(2): user, system, children's user, children's system, elapsed. */
  times(seconds: Float64Array): Errno;
  /** Text of an errno, glibc's. */
  strerror(errno: number): string;
  /** abort(3): SIGABRT whatever its disposition. */
  abort(): never;
  /** _exit(2): at once, without Node's own cleanup. */
  _exit(status: number): never;
  /** execve(2) with the Python-visible mask; returns only -errno. */
  execve(path: Text, argv: readonly Text[], envp: readonly Text[]): Errno;
  /** posix_spawn(3) with the Python-visible mask: the pid. */
  spawn(path: Text, argv: readonly Text[], envp: readonly Text[], options: SpawnOptions): Errno;

  /** fork(2): 0 in the child, which goes on with a persona of its own and nothing tripped; or a sentence that says why this
   *  process cannot fork. In the child V8 must be told that it has no threads (vm/modules/posix_fork.ts). */
  fork(): Errno | string;
  /** A child that becomes a program, by vfork(2): the pid. Why it could not, the child writes to errpipe_write. */
  forkExec(request: ForkExec): Errno;
  /** In a child of fork(): what forkExec() does before preexec_fn. The failure has been reported. */
  prepareChild(request: ForkExec): Errno;
  /** In a child of fork(): what forkExec() does after preexec_fn. */
  becomeProgram(request: ForkExec): never;
  /** In a child of fork(): preexec_fn has raised. */
  failChild(request: ForkExec): never;
  /** Blocking: as waitpid(), and usage as getrusage() reports it. */
  wait4(pid: number, options: number, status: Int32Array, usage: Float64Array): Errno;
  /** Blocking waitid(2): info receives si_pid (0 for none), si_uid, si_signo, si_status, si_code. */
  waitid(which: number, id: number, options: number, info: Int32Array): Errno;
  /** system(3): the wait status. Signals do not end it. */
  system(command: Text, envp: readonly Text[]): number;
  /** A new pseudo-terminal: fds receives master and slave. */
  openpty(fds: Int32Array): Errno;
  /** login_tty(3): a new session whose terminal and standard descriptors are `fd`. */
  loginTty(fd: number): Errno;

  // --- users and groups ---------------------------------------------------
  // Ids are 32 bits wide, in an Int32Array as signed numbers; -1 leaves one of several as it is.

  setuid(uid: number): Errno;
  setgid(gid: number): Errno;
  seteuid(uid: number): Errno;
  setegid(gid: number): Errno;
  setreuid(real: number, effective: number): Errno;
  setregid(real: number, effective: number): Errno;
  setresuid(real: number, effective: number, saved: number): Errno;
  setresgid(real: number, effective: number, saved: number): Errno;
  /** ids receives the real, effective and saved one. */
  getresuid(ids: Int32Array): Errno;
  getresgid(ids: Int32Array): Errno;
  /** How many there are; without room nothing is written. */
  getgroups(groups: Int32Array): Errno;
  setgroups(groups: Int32Array): Errno;
  initgroups(user: Text, group: number): Errno;
  /** How many groups the user has, `group` included; more than there is room for if there is too little. */
  getgrouplist(user: Text, group: number, groups: Int32Array): number;
  /** getlogin_r(3): error[0] receives its errno, or 0. */
  getlogin(error: Int32Array): string;
  /** The user of that name or number; null if there is none, or if it cannot be found out. */
  getpwnam(name: Text): UserRow | null;
  getpwuid(uid: number): UserRow | null;
  getpwall(): UserRow[];
  /** The group of that name or number. */
  getgrnam(name: Text): GroupRow | null;
  getgrgid(gid: number): GroupRow | null;
  getgrall(): GroupRow[];

  // --- scheduling and limits ----------------------------------------------

  /** value[0] receives the niceness, which may be negative; the result is 0 or -errno. */
  nice(increment: number, value: Int32Array): Errno;
  getpriority(which: number, who: number, value: Int32Array): Errno;
  setpriority(which: number, who: number, value: number): Errno;
  schedYield(): Errno;
  schedGetPriorityMax(policy: number): Errno;
  schedGetPriorityMin(policy: number): Errno;
  schedGetscheduler(pid: number): Errno;
  schedSetscheduler(pid: number, policy: number, priority: number): Errno;
  schedGetparam(pid: number): Errno;
  schedSetparam(pid: number, priority: number): Errno;
  schedRrGetInterval(pid: number, seconds: Float64Array): Errno;
  /** A bit for each processor; the number of bytes that were written. */
  schedGetaffinity(pid: number, cpus: Uint8Array): Errno;
  schedSetaffinity(pid: number, cpus: Uint8Array): Errno;
  /** getrusage(2): user and system seconds, then maxrss … nivcsw in the order of struct rusage. */
  getrusage(who: number, usage: Float64Array): Errno;
  /** prlimit(2) with the soft and the hard limit, -1 for none; an empty array changes nothing. */
  prlimit(pid: number, resource: number, limits: BigInt64Array, previous: BigInt64Array): Errno;

  // --- clocks -----------------------------------------------------------

  /** CLOCK_MONOTONIC in seconds. */
  monotonic(): number;
  /** clock_gettime(2) in seconds; NaN if the clock does not exist. */
  clockGettime(clock: number): number;
  /** clock_gettime(2) in nanoseconds; null if the clock does not exist. */
  clockGettimeNs(clock: number): bigint | null;
  clockSettime(clock: number, seconds: number): Errno;
  /** clock_getres(2) in seconds; NaN if the clock does not exist. */
  clockGetres(clock: number): number;

  // --- glibc's libm, which V8's Math does not equal in the last digit ----

  sin(x: number): number;
  cos(x: number): number;
  tan(x: number): number;
  asin(x: number): number;
  acos(x: number): number;
  atan(x: number): number;
  atan2(y: number, x: number): number;
  sinh(x: number): number;
  cosh(x: number): number;
  tanh(x: number): number;
  asinh(x: number): number;
  acosh(x: number): number;
  atanh(x: number): number;
  exp(x: number): number;
  expm1(x: number): number;
  log(x: number): number;
  log2(x: number): number;
  log10(x: number): number;
  log1p(x: number): number;
  pow(x: number, y: number): number;
  fmod(x: number, y: number): number;
  hypot(x: number, y: number): number;
  /** erf(3), erfc(3), tgamma(3), lgamma(3): not the source of math.erf, erfc, gamma and lgamma, for which CPython 3.6 has
   *  series of its own that differ in the last digits. */
  erf(x: number): number;
  erfc(x: number): number;
  tgamma(x: number): number;
  lgamma(x: number): number;
  sqrt(x: number): number;
  ldexp(x: number, exponent: number): number;
  /** frexp(3): the mantissa; exponent[0] receives the exponent. */
  frexp(x: number, exponent: Int32Array): number;
  /** modf(3): the fraction; integral[0] receives the integral part. */
  modf(x: number, integral: Float64Array): number;

  // --- for tests: a native thread that raises signals with a lock held ----

  /** Start it: 'raise' signals itself, 'trip' calls trip_signal(), 'write' raises and writes the byte to `fd` itself. */
  rivalStart(signum: number, how: 'raise' | 'trip' | 'write', fd: number): Errno;
  /** Have it do that once; does not wait. */
  rivalGo(): void;
  rivalLock(): void;
  rivalUnlock(): void;
  rivalStop(): void;

  // --- for tests (native/testing.cc) --------------------------------------

  /** A native thread that adds `count` pending calls, waiting while the queue is full; the `failsAt`-th reports an error. */
  testStartPendingThread(handle: number, count: number, failsAt: number): void;
  /** How many of them have run. */
  testPendingDone(): number;
  /** Wait for the thread: [how many calls have run, how often the queue was full]. */
  testJoinPendingThread(): [number, number];
  /** A native thread that is busy for a moment, maps memory that fork() does not copy by itself, and sleeps. */
  testStartMappingThread(): void;
  /** What it has written there, 42; 0 before. */
  testMappedWord(): number;
}

// poll(2) events, which select() translates to and from.
export const POLLIN = 0x001;
export const POLLPRI = 0x002;
export const POLLOUT = 0x004;
export const POLLERR = 0x008;
export const POLLHUP = 0x010;
export const POLLNVAL = 0x020;

const EBADF = 9;

/**
 * Blocking select(2) by poll(2), so that any fd number goes. Returns the ready fds in the order given,
 * or -errno. Readiness is the kernel's: an error or hangup is readable, an error is writable.
 */
export function select(
  native: Native,
  reading: readonly number[],
  writing: readonly number[],
  exceptional: readonly number[],
  deadline: number,
): [number[], number[], number[]] | Errno {
  const events = new Map<number, number>();
  const want = (fds: readonly number[], bits: number) => {
    for (const fd of fds) events.set(fd, (events.get(fd) ?? 0) | bits);
  };
  want(reading, POLLIN);
  want(writing, POLLOUT);
  want(exceptional, POLLPRI);

  const triplets = Int32Array.from([...events].flatMap(([fd, bits]) => [fd, bits, 0]));
  const ready = native.poll(triplets, deadline);
  if (ready < 0) return ready;

  const revents = new Map<number, number>();
  for (let i = 0; i < triplets.length; i += 3) revents.set(triplets[i]!, triplets[i + 2]!);
  if ([...revents.values()].some((bits) => (bits & POLLNVAL) !== 0)) return -EBADF;
  const having = (fds: readonly number[], bits: number) => fds.filter((fd) => (revents.get(fd)! & bits) !== 0);
  return [
    having(reading, POLLIN | POLLHUP | POLLERR),
    having(writing, POLLOUT | POLLERR),
    having(exceptional, POLLPRI),
  ];
}

const packageRoot = new URL('../../', import.meta.url); // from dist/native/

/** Where the addon may be, best first. */
export function nativeCandidates(): string[] {
  return [`prebuilds/linux-${process.arch}-glibc/minipy_native.node`, 'build/minipy_native.node'].map((path) =>
    fileURLToPath(new URL(path, packageRoot)),
  );
}

let loaded: Native | undefined;

/** The addon, loaded once per JavaScript thread. Throws an Error of one sentence when there is none. */
export function loadNative(): Native {
  if (loaded) return loaded;
  const failures: string[] = [];
  for (const path of nativeCandidates().filter((candidate) => existsSync(candidate))) {
    try {
      const module = { exports: {} };
      process.dlopen(module, path); // require() would do the same after loading a good part of Node's loader
      return (loaded = module.exports as Native);
    } catch (error) {
      failures.push((error as Error).message); // built for another machine: the next candidate may do
    }
  }
  throw new Error(missingAddon(failures));
}

function missingAddon(failures: readonly string[]): string {
  if (process.platform !== 'linux') return 'minipy: this package runs on Linux with glibc only';
  if (failures.length > 0) return `minipy: the native addon cannot be loaded here (${failures.join('; ')}); run "npm rebuild minipy"`;
  return 'minipy: the native addon is missing; run "npm rebuild minipy" (it needs a C++ compiler: apt-get install g++)';
}
