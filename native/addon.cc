// The addon's exports, one list. What each does is said in native/index.ts, whose interface Native has the same order.

#include "accounts.h"
#include "blocking_calls.h"
#include "children.h"
#include "epoll.h"
#include "fault.h"
#include "files.h"
#include "fork.h"
#include "fork_exec.h"
#include "handler.h"
#include "host_names.h"
#include "identity.h"
#include "inherited.h"
#include "libm.h"
#include "napi_call.h"
#include "process.h"
#include "rival.h"
#include "scheduling.h"
#include "signals.h"
#include "sockets.h"
#include "terminal.h"
#include "testing.h"
#include "timers.h"
#include "trace.h"

static constexpr struct {
  const char* name;
  napi_callback function;
} exported_functions[] = {
    {"attach", Export<native_attach>},
    {"use", Export<native_use>},
    {"detach", Export<native_detach>},
    {"interrupt", Export<native_interrupt>},
    {"trip", Export<native_trip>},
    {"raiseIn", Export<native_raise_in>},
    {"trace", Export<native_trace>},
    {"setWakeupFd", Export<native_set_wakeup_fd>},
    {"takeWakeupErrors", Export<native_take_wakeup_errors>},
    {"addPendingCall", Export<native_add_pending_call>},
    {"runPendingCall", Export<native_run_pending_call>},

    {"inherited", Export<native_inherited>},
    {"start", Export<native_start>},
    {"stop", Export<native_stop>},
    {"isStarted", Export<native_is_started>},
    {"personaTid", Export<native_persona_tid>},
    {"sync", Export<native_sync>},
    {"stats", Export<native_stats>},
    {"getDisposition", Export<native_get_disposition>},
    {"setDisposition", Export<native_set_disposition>},
    {"siginterrupt", Export<native_siginterrupt>},
    {"kill", Export<native_kill>},
    {"killpg", Export<native_killpg>},
    {"raiseSignal", Export<native_raise_signal>},
    {"sigqueue", Export<native_sigqueue>},
    {"getMask", Export<native_get_mask>},
    {"setMask", Export<native_set_mask>},
    {"sigPending", Export<native_sig_pending>},
    {"sigSuspend", Export<native_sig_suspend>},
    {"sigTimedWait", Export<native_sig_timed_wait>},
    {"keptInfo", Export<native_kept_info>},
    {"takeHeldBack", Export<native_take_held_back>},
    {"releaseHeldBack", Export<native_release_held_back>},
    {"watchUntil", Export<native_watch_until>},

    {"strsignal", Export<native_strsignal>},

    {"faultEnable", Export<native_fault_enable>},
    {"faultDisable", Export<native_fault_disable>},
    {"faultRelease", Export<native_fault_release>},
    {"faultRegister", Export<native_fault_register>},
    {"faultUnregister", Export<native_fault_unregister>},
    {"faultPublish", Export<native_fault_publish>},
    {"faultTakeRequests", Export<native_fault_take_requests>},
    {"faultRaiseAgain", Export<native_fault_raise_again>},
    {"faultChain", Export<native_fault_chain>},
    {"faultProvoke", Export<native_fault_provoke>},
    {"dumpLater", Export<native_dump_later>},
    {"cancelDumpLater", Export<native_cancel_dump_later>},

    {"setitimer", Export<native_setitimer>},
    {"getitimer", Export<native_getitimer>},
    {"alarm", Export<native_alarm>},

    {"sleepUntil", Export<native_sleep_until>},
    {"read", Export<native_read>},
    {"write", Export<native_write>},
    {"open", Export<native_open>},
    {"poll", Export<native_poll>},
    {"waitpid", Export<native_waitpid>},
    {"flock", Export<native_flock>},
    {"lock", Export<native_lock>},
    {"fcntlBuffer", Export<native_fcntl_buffer>},
    {"ioctl", Export<native_ioctl>},
    {"ioctlBuffer", Export<native_ioctl_buffer>},

    {"close", Export<native_close>},
    {"pipe2", Export<native_pipe2>},
    {"dup", Export<native_dup>},
    {"dup2", Export<native_dup2>},
    {"lseek", Export<native_lseek>},
    {"isatty", Export<native_isatty>},
    {"ttyname", Export<native_ttyname>},
    {"getInheritable", Export<native_get_inheritable>},
    {"setInheritable", Export<native_set_inheritable>},
    {"getBlocking", Export<native_get_blocking>},
    {"setBlocking", Export<native_set_blocking>},
    {"fcntl", Export<native_fcntl>},
    {"terminalSize", Export<native_terminal_size>},
    {"tcgetattr", Export<native_tcgetattr>},
    {"tcsetattr", Export<native_tcsetattr>},
    {"tcsendbreak", Export<native_tcsendbreak>},
    {"tcdrain", Export<native_tcdrain>},
    {"tcflush", Export<native_tcflush>},
    {"tcflow", Export<native_tcflow>},
    {"tcgetpgrp", Export<native_tcgetpgrp>},
    {"tcsetpgrp", Export<native_tcsetpgrp>},
    {"mkfifo", Export<native_mkfifo>},
    {"fchdir", Export<native_fchdir>},
    {"umask", Export<native_umask>},

    {"readv", Export<native_readv>},
    {"writev", Export<native_writev>},
    {"pread", Export<native_pread>},
    {"pwrite", Export<native_pwrite>},
    {"sendfile", Export<native_sendfile>},
    {"lockf", Export<native_lockf>},
    {"posixFallocate", Export<native_posix_fallocate>},
    {"posixFadvise", Export<native_posix_fadvise>},
    {"faccessat", Export<native_faccessat>},
    {"linkat", Export<native_linkat>},
    {"statvfs", Export<native_statvfs>},
    {"fstatvfs", Export<native_fstatvfs>},
    {"mknod", Export<native_mknod>},
    {"chroot", Export<native_chroot>},
    {"syncDisks", Export<native_sync_disks>},
    {"getrandom", Export<native_getrandom>},
    {"getxattr", Export<native_getxattr>},
    {"setxattr", Export<native_setxattr>},
    {"removexattr", Export<native_removexattr>},
    {"listxattr", Export<native_listxattr>},
    {"sysconf", Export<native_sysconf>},
    {"pathconf", Export<native_pathconf>},
    {"fpathconf", Export<native_fpathconf>},
    {"confstr", Export<native_confstr>},

    {"epollCreate", Export<native_epoll_create>},
    {"epollCtl", Export<native_epoll_ctl>},
    {"epollWait", Export<native_epoll_wait>},

    {"socket", Export<native_socket>},
    {"socketpair", Export<native_socketpair>},
    {"bind", Export<native_bind>},
    {"listen", Export<native_listen>},
    {"shutdown", Export<native_shutdown>},
    {"getsockname", Export<native_getsockname>},
    {"getpeername", Export<native_getpeername>},
    {"getsockopt", Export<native_getsockopt>},
    {"setsockopt", Export<native_setsockopt>},
    {"accept", Export<native_accept>},
    {"connect", Export<native_connect>},
    {"recv", Export<native_recv>},
    {"send", Export<native_send>},
    {"recvmsg", Export<native_recvmsg>},
    {"sendmsg", Export<native_sendmsg>},

    {"getaddrinfo", Export<native_getaddrinfo>},
    {"getnameinfo", Export<native_getnameinfo>},
    {"gaiStrerror", Export<native_gai_strerror>},
    {"gethostbyname", Export<native_gethostbyname>},
    {"gethostbyaddr", Export<native_gethostbyaddr>},
    {"hstrerror", Export<native_hstrerror>},
    {"getservbyname", Export<native_getservbyname>},
    {"getservbyport", Export<native_getservbyport>},
    {"getprotobyname", Export<native_getprotobyname>},
    {"gethostname", Export<native_gethostname>},
    {"sethostname", Export<native_sethostname>},
    {"ifNameindex", Export<native_if_nameindex>},
    {"ifNametoindex", Export<native_if_nametoindex>},
    {"ifIndextoname", Export<native_if_indextoname>},
    {"inetAton", Export<native_inet_aton>},
    {"inetPton", Export<native_inet_pton>},
    {"inetNtop", Export<native_inet_ntop>},

    {"getpid", Export<native_getpid>},
    {"getppid", Export<native_getppid>},
    {"getuid", Export<native_getuid>},
    {"geteuid", Export<native_geteuid>},
    {"getgid", Export<native_getgid>},
    {"getegid", Export<native_getegid>},
    {"getpgrp", Export<native_getpgrp>},
    {"getpgid", Export<native_getpgid>},
    {"setpgid", Export<native_setpgid>},
    {"getsid", Export<native_getsid>},
    {"setsid", Export<native_setsid>},
    {"times", Export<native_times>},
    {"strerror", Export<native_strerror>},
    {"abort", Export<native_abort>},
    {"_exit", Export<native_exit>},
    {"execve", Export<native_execve>},
    {"spawn", Export<native_spawn>},
    {"fork", Export<native_fork>},
    {"forkExec", Export<native_fork_exec>},
    {"prepareChild", Export<native_prepare_child>},
    {"becomeProgram", Export<native_become_program>},
    {"failChild", Export<native_fail_child>},
    {"wait4", Export<native_wait4>},
    {"waitid", Export<native_waitid>},
    {"system", Export<native_system>},
    {"openpty", Export<native_openpty>},
    {"loginTty", Export<native_login_tty>},

    {"setuid", Export<native_setuid>},
    {"setgid", Export<native_setgid>},
    {"seteuid", Export<native_seteuid>},
    {"setegid", Export<native_setegid>},
    {"setreuid", Export<native_setreuid>},
    {"setregid", Export<native_setregid>},
    {"setresuid", Export<native_setresuid>},
    {"setresgid", Export<native_setresgid>},
    {"getresuid", Export<native_getresuid>},
    {"getresgid", Export<native_getresgid>},
    {"getgroups", Export<native_getgroups>},
    {"setgroups", Export<native_setgroups>},
    {"initgroups", Export<native_initgroups>},
    {"getgrouplist", Export<native_getgrouplist>},
    {"getlogin", Export<native_getlogin>},
    {"getpwnam", Export<native_getpwnam>},
    {"getpwuid", Export<native_getpwuid>},
    {"getpwall", Export<native_getpwall>},
    {"getgrnam", Export<native_getgrnam>},
    {"getgrgid", Export<native_getgrgid>},
    {"getgrall", Export<native_getgrall>},

    {"nice", Export<native_nice>},
    {"getpriority", Export<native_getpriority>},
    {"setpriority", Export<native_setpriority>},
    {"schedYield", Export<native_sched_yield>},
    {"schedGetPriorityMax", Export<native_sched_get_priority_max>},
    {"schedGetPriorityMin", Export<native_sched_get_priority_min>},
    {"schedGetscheduler", Export<native_sched_getscheduler>},
    {"schedSetscheduler", Export<native_sched_setscheduler>},
    {"schedGetparam", Export<native_sched_getparam>},
    {"schedSetparam", Export<native_sched_setparam>},
    {"schedRrGetInterval", Export<native_sched_rr_get_interval>},
    {"schedGetaffinity", Export<native_sched_getaffinity>},
    {"schedSetaffinity", Export<native_sched_setaffinity>},
    {"getrusage", Export<native_getrusage>},
    {"prlimit", Export<native_prlimit>},

    {"monotonic", Export<native_monotonic>},
    {"clockGettime", Export<native_clock_gettime>},
    {"clockGettimeNs", Export<native_clock_gettime_ns>},
    {"clockSettime", Export<native_clock_settime>},
    {"clockGetres", Export<native_clock_getres>},

    {"sin", Export<unary<sin>>},
    {"cos", Export<unary<cos>>},
    {"tan", Export<unary<tan>>},
    {"asin", Export<unary<asin>>},
    {"acos", Export<unary<acos>>},
    {"atan", Export<unary<atan>>},
    {"atan2", Export<binary<atan2>>},
    {"sinh", Export<unary<sinh>>},
    {"cosh", Export<unary<cosh>>},
    {"tanh", Export<unary<tanh>>},
    {"asinh", Export<unary<asinh>>},
    {"acosh", Export<unary<acosh>>},
    {"atanh", Export<unary<atanh>>},
    {"exp", Export<unary<exp>>},
    {"expm1", Export<unary<expm1>>},
    {"log", Export<unary<log>>},
    {"log2", Export<unary<log2>>},
    {"log10", Export<unary<log10>>},
    {"log1p", Export<unary<log1p>>},
    {"pow", Export<binary<pow>>},
    {"fmod", Export<binary<fmod>>},
    {"hypot", Export<binary<hypot>>},
    {"erf", Export<unary<erf>>},
    {"erfc", Export<unary<erfc>>},
    {"tgamma", Export<unary<tgamma>>},
    {"lgamma", Export<native_lgamma>},
    {"sqrt", Export<unary<sqrt>>},
    {"ldexp", Export<native_ldexp>},
    {"frexp", Export<native_frexp>},
    {"modf", Export<native_modf>},

    {"rivalStart", Export<native_rival_start>},
    {"rivalGo", Export<native_rival_go>},
    {"rivalLock", Export<native_rival_lock>},
    {"rivalUnlock", Export<native_rival_unlock>},
    {"rivalStop", Export<native_rival_stop>},
    {"testStartPendingThread", Export<native_test_start_pending_thread>},
    {"testPendingDone", Export<native_test_pending_done>},
    {"testJoinPendingThread", Export<native_test_join_pending_thread>},
    {"testStartMappingThread", Export<native_test_start_mapping_thread>},
    {"testMappedWord", Export<native_test_mapped_word>},
};

// ORDER SIGNAL_STATE
static constexpr struct {
  const char* name;
  int index;
} layout[] = {
    {"EVAL_BREAKER", EVAL_BREAKER},
    {"PENDINGCALLS_TO_DO", PENDINGCALLS_TO_DO},
    {"IS_TRIPPED", IS_TRIPPED},
    {"GIL_DROP_REQUEST", GIL_DROP_REQUEST},
    {"ASYNC_EXC", ASYNC_EXC},
    {"WAKEUP_ERRORS", WAKEUP_ERRORS},
    {"DEFERRED_LOW", DEFERRED_LOW},
    {"DEFERRED_HIGH", DEFERRED_HIGH},
    {"HELD_BACK_LOW", HELD_BACK_LOW},
    {"HELD_BACK_HIGH", HELD_BACK_HIGH},
    {"PENDING_CALLS", PENDING_CALLS},
    {"DUMP_REQUESTS", DUMP_REQUESTS},
    {"TRIPPED", TRIPPED},
    {"SIGNAL_STATE_WORDS", SIGNAL_STATE_WORDS},
};

// ORDER SIGNAL_TRACE
static constexpr struct {
  const char* name;
  int index;
} trace_layout[] = {
    {"HEAD", TRACE_HEAD},
    {"TAIL", TRACE_TAIL},
    {"LOST", TRACE_LOST},
    {"CAPACITY", TRACE_CAPACITY},
    {"SLOTS", TRACE_SLOTS},
    {"SLOT_WORDS", SLOT_WORDS},
    {"COMMITTED", SLOT_COMMITTED},
    {"STEP", SLOT_STEP},
    {"THREAD", SLOT_THREAD},
    {"ARGUMENT", SLOT_ARGUMENT},
    {"TIME", SLOT_TIME},
    {"ARRIVED", static_cast<int>(TraceStep::ARRIVED)},
    {"FORWARDED", static_cast<int>(TraceStep::FORWARDED)},
    {"TRIPPED", static_cast<int>(TraceStep::TRIPPED)},
    {"BREAKER", static_cast<int>(TraceStep::BREAKER)},
    {"WAKEUP_BYTE", static_cast<int>(TraceStep::WAKEUP_BYTE)},
};

// The JavaScript thread ends: its words are about to go, and nobody may trip into them.
static void end_of_environment(void* data) { detach_all(*static_cast<Env*>(data)); }

static void delete_environment(napi_env, void* data, void*) { delete static_cast<Env*>(data); }

NAPI_MODULE_INIT() {
  inherited_signals();  // before anybody looks at the environment
  auto* data = new Env{env};
  napi_set_instance_data(env, data, delete_environment, nullptr);
  napi_add_env_cleanup_hook(env, end_of_environment, data);

  for (const auto& entry : exported_functions) {
    napi_value function;
    napi_create_function(env, entry.name, NAPI_AUTO_LENGTH, entry.function, nullptr, &function);
    napi_set_named_property(env, exports, entry.name, function);
  }
  napi_value words, trace_words;
  napi_create_object(env, &words);
  for (const auto& entry : layout) napi_set_named_property(env, words, entry.name, to_js(env, entry.index));
  napi_set_named_property(env, exports, "signalStateLayout", words);
  napi_create_object(env, &trace_words);
  for (const auto& entry : trace_layout) napi_set_named_property(env, trace_words, entry.name, to_js(env, entry.index));
  napi_set_named_property(env, exports, "signalTraceLayout", trace_words);
  napi_set_named_property(env, exports, "reservedSignal", to_js(env, RESERVED_SIGNAL));
  return exports;
}
