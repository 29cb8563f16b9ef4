// Signals: those that ask for something are noted in a pipe, so that waiting for a key ends and
// nothing is lost; those that end the program in a crash give the terminal back first.
// Handlers call nothing but what POSIX calls async-signal-safe.

#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { PATIENCE = 2 };  // seconds

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const int requests[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGWINCH, SIGTSTP, SIGCONT};
static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE};

static struct sigaction before_requests[COUNT(requests)];
static struct sigaction before_crashes[COUNT(crashes)];
static struct sigaction before_pipe, before_alarm;

static int notes[2] = {-1, -1};
static volatile sig_atomic_t is_ours;
static struct termios modes;
static bool has_modes;
static char farewell[512];
static volatile sig_atomic_t farewell_length;

static bool is_for_others(int signal) {
  return !is_ours && (signal == SIGINT || signal == SIGQUIT || signal == SIGCONT);
}

static bool is_end(int signal) {
  return signal == SIGHUP || signal == SIGINT || signal == SIGQUIT || signal == SIGTERM;
}

// Where nobody reads what is written, writing waits for ever. Who has been asked to end, and has not
// after a while, throws away what waits for the terminal, and again until there is room for the rest.
static void make_room(int signal) {
  int error = errno;
  (void)signal;
  tcflush(STDOUT_FILENO, TCOFLUSH);
  alarm(1);
  errno = error;
}

static void note(int signal) {
  int error = errno;
  char byte = (char)signal;
  if (is_ours && is_end(signal)) alarm(PATIENCE);
  if (!is_for_others(signal) && write(notes[1], &byte, 1) < 0) {
    // The pipe is full of signals that nobody has read yet: one more changes nothing.
  }
  errno = error;
}

// Catching, unlike ignoring, is not passed on to the programs that we start.
static void disregard(int signal) { (void)signal; }

static void give_back_and_crash(int signal) {
  if (is_ours) {
    is_ours = 0;
    if (write(STDOUT_FILENO, farewell, (size_t)farewell_length) < 0) {
      // There is no terminal to give back.
    }
    if (has_modes) tcsetattr(STDOUT_FILENO, TCSANOW, &modes);
  }
  raise(signal);  // SA_RESETHAND has put the default action back
}

static struct sigaction action(void (*handler)(int), int flags) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigemptyset(&action.sa_mask);
  return action;
}

// A stack of its own for the handlers, so that a stack overflow can be handled too.
static void provide_stack(void) {
  static char stack[65536];
  stack_t alternative = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternative, NULL);
}

void cn_catch_signals(void) {
  if (notes[0] < 0 && pipe(notes) == 0) {
    for (int i = 0; i < 2; i++) {
      fcntl(notes[i], F_SETFL, O_NONBLOCK);
      fcntl(notes[i], F_SETFD, FD_CLOEXEC);
    }
  }
  has_modes = tcgetattr(STDOUT_FILENO, &modes) == 0;
  provide_stack();
  struct sigaction noting = action(note, SA_RESTART);
  struct sigaction crashing = action(give_back_and_crash, SA_RESETHAND | SA_NODEFER | SA_ONSTACK);
  struct sigaction disregarding = action(disregard, SA_RESTART);
  for (size_t i = 0; i < COUNT(requests); i++) {
    sigaction(requests[i], &noting, &before_requests[i]);
    // What nohup and the like have ignored stays ignored.
    if (before_requests[i].sa_handler == SIG_IGN) sigaction(requests[i], &before_requests[i], NULL);
  }
  for (size_t i = 0; i < COUNT(crashes); i++) sigaction(crashes[i], &crashing, &before_crashes[i]);
  sigaction(SIGPIPE, &disregarding, &before_pipe);
  struct sigaction relieving = action(make_room, SA_RESTART);
  sigaction(SIGALRM, &relieving, &before_alarm);
}

void cn_release_signals(void) {
  for (size_t i = 0; i < COUNT(requests); i++) sigaction(requests[i], &before_requests[i], NULL);
  for (size_t i = 0; i < COUNT(crashes); i++) sigaction(crashes[i], &before_crashes[i], NULL);
  sigaction(SIGPIPE, &before_pipe, NULL);
  alarm(0);
  sigaction(SIGALRM, &before_alarm, NULL);
}

int cn_next_signal(void) {
  char signal;
  return read(notes[0], &signal, 1) == 1 ? signal : 0;
}

int cn_signal_descriptor(void) { return notes[0]; }

bool cn_is_ours(void) { return is_ours; }

void cn_set_ours(bool ours) {
  is_ours = ours;
  // While another program has the terminal, its ^Z stops us too, as the shell expects of a job.
  // Where ^Z is ignored there is no shell that would let us go on.
  struct sigaction stopping = ours ? action(note, SA_RESTART) : action(SIG_DFL, 0), now;
  if (sigaction(SIGTSTP, NULL, &now) == 0 && now.sa_handler != SIG_IGN) {
    sigaction(SIGTSTP, &stopping, NULL);
  }
}

void cn_set_farewell(const char *bytes) {
  size_t length = strnlen(bytes, sizeof farewell);
  farewell_length = 0;
  memcpy(farewell, bytes, length);
  farewell_length = (sig_atomic_t)length;
}
