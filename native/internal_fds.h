// File descriptors that Python must not close: Node's own and ours.
//
// A Python program closes what it has not opened: a daemon closes every fd from 3 on. In CPython that is harmless; here it
// would take away the event loop's epoll and the persona's eventfd, or hand their numbers to the program's files. To
// Python such an fd is not open.

#pragma once

// Remember every fd that is open now and not in `inherited` (numbers, separated by blanks): Node's. Once, at load.
void remember_nodes_fds(const char* inherited);

// Ours, from eventfd(2): moved out of the way of the numbers that programs choose for dup2(). -1 on failure.
int internal_eventfd();
void close_internal(int fd);

// A new eventfd in the place of one of ours, which a child shares with its parent; under the same number if the limit of open
// files lets it. Its number, -1 on failure.
int renew_internal(int fd);

// Is it still what it was when remembered?
bool is_internal(int fd);
