// Floods a process with signals: kill() of three standard ones, sigqueue() of two real-time ones with a number that counts up, at
// random intervals of 0 to INTERVAL microseconds.
//
//   sender PID COUNT SEED INTERVAL, with the script's answers on fd 0 and the quiet points told on fd 1
//
// After each burst of random length comes a quiet point: each standard signal once more, and then the line "q LAST1 LAST2" with
// the numbers sent last. The script answers with a byte. A full queue of real-time signals is no number sent. The last line
// is "e COUNT FULL". SIGTERM ends it before COUNT.

#include <errno.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static uint64_t state;
static volatile sig_atomic_t over;

static void end(int signum) {
  (void)signum;
  over = 1;
}

static uint32_t next_random(void) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)(state >> 33);
}

static void pause_for(uint32_t nanoseconds) {
  struct timespec begin, now;
  clock_gettime(CLOCK_MONOTONIC, &begin);
  do {
    clock_gettime(CLOCK_MONOTONIC, &now);
  } while ((now.tv_sec - begin.tv_sec) * 1000000000l + now.tv_nsec - begin.tv_nsec < nanoseconds);
}

int main(int argc, char** argv) {
  if (argc != 5) return 2;
  const pid_t pid = atoi(argv[1]);
  const long total = atol(argv[2]);
  state = strtoull(argv[3], NULL, 10);
  const uint32_t interval = (uint32_t)atoi(argv[4]) * 1000;
  const int standard[] = {SIGUSR1, SIGUSR2, SIGHUP};
  struct sigaction action = {.sa_handler = end, .sa_flags = SA_RESTART};
  sigaction(SIGTERM, &action, NULL);
  int last[2] = {0, 0};
  long sent = 0, full = 0;
  while (sent < total && !over) {
    for (long burst = 1 + next_random() % 20000; burst > 0 && sent < total && !over; burst--) {
      const uint32_t which = next_random() % 16;  // queued ones are rarer: each has to be taken
      if (which < 2) {
        const union sigval value = {.sival_int = last[which] + 1};
        if (sigqueue(pid, SIGRTMIN + (int)which, value) == 0) last[which]++;
        else if (errno == EAGAIN) { full++; continue; }
        else return 1;
      } else if (kill(pid, standard[which % 3]) != 0) return 1;
      sent++;
      if (interval > 0) pause_for(next_random() % interval);
    }
    for (int i = 0; i < 3; i++, sent++) if (kill(pid, standard[i]) != 0) return 1;
    char answer;
    printf("q %d %d\n", last[0], last[1]);
    fflush(stdout);
    if (read(0, &answer, 1) != 1) return 1;
  }
  printf("e %ld %ld\n", sent, full);
  return 0;
}
