// Changing the signal mask of threads that are not ours: V8's workers, libuv's pool, other Workers.
//
// pthread_sigmask() reaches only the calling thread. So each thread is sent the reserved signal, and the handler edits
// the mask that the kernel restores when it returns from the handler.

#pragma once

#include <sys/types.h>

#include <map>
#include <vector>

#include "kernel_mask.h"

// Block `blocked` in every thread of the process but `spared`. Returns each changed thread's previous mask.
std::map<pid_t, KernelMask> block_in_other_threads(KernelMask blocked, const std::vector<pid_t>& spared);

// Give threads their masks back; those born since get `fallback`, the mask they would have inherited.
void restore_in_other_threads(const std::map<pid_t, KernelMask>& previous, KernelMask fallback,
                              const std::vector<pid_t>& spared);

// Did a thread not answer? Its signal may still be on the way: the reserved signal must keep a handler.
bool surgery_unanswered();
