// Keys without a screen: byte for byte, from a terminal or from anything else.

#include "internal.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

static struct termios before;
static bool has_modes;
static bool is_started;

static void take_over(void) {
  struct termios modes = before;
  if (has_modes) {
    // Keys come one by one and unseen, the signals' keys among them; output stays as it is.
    modes.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG | IEXTEN);
    modes.c_iflag &= ~(tcflag_t)(ICRNL | INLCR | IXON);
    modes.c_cc[VMIN] = 1;
    modes.c_cc[VTIME] = 0;
    tcsetattr(STDIN_FILENO, TCSANOW, &modes);
  }
  cn_set_ours(true);
}

static void give_back(void) {
  if (has_modes) tcsetattr(STDIN_FILENO, TCSANOW, &before);
  cn_set_ours(false);
}

void cn_linear_start(void) {
  static bool is_registered;
  if (!is_registered) atexit(cn_linear_stop);
  is_registered = is_started = true;
  cn_catch_signals();
  has_modes = isatty(STDIN_FILENO) && tcgetattr(STDIN_FILENO, &before) == 0;
  take_over();
}

void cn_linear_stop(void) {
  if (!is_started) return;
  is_started = false;
  give_back();
  cn_release_signals();
}

void cn_linear_leave(void) { give_back(); }

void cn_linear_return(void) { take_over(); }

void cn_linear_suspend(void) {
  give_back();
  kill(0, SIGTSTP);
  take_over();
}

static cn_event signal_event(int signal) {
  switch (signal) {
    case SIGHUP:
    case SIGINT:
    case SIGQUIT:
    case SIGTERM: return (cn_event){.kind = CN_TERMINATED, .value = signal};
    case SIGTSTP: cn_linear_suspend(); return (cn_event){.kind = CN_CONTINUED};
    case SIGCONT: take_over(); return (cn_event){.kind = CN_CONTINUED};
    default: return (cn_event){.kind = CN_NOTHING};
  }
}

cn_event cn_linear_next(int timeout) {
  struct pollfd sources[] = {
      {.fd = cn_signal_descriptor(), .events = POLLIN},
      {.fd = STDIN_FILENO, .events = POLLIN},
      // The rest of a key is waited for alone.
      {.fd = timeout < 0 ? cn_watched() : -1, .events = POLLIN},
  };
  unsigned char byte;
  int ready = poll(sources, 3, timeout);
  if (sources[0].revents & POLLIN || (ready < 0 && errno == EINTR)) {
    return signal_event(cn_next_signal());
  }
  if (ready <= 0) return (cn_event){.kind = CN_NOTHING};
  if (!sources[1].revents) return (cn_event){.kind = CN_CHANGED};
  if (read(STDIN_FILENO, &byte, 1) == 1) return (cn_event){.kind = CN_CHARACTER, .value = byte};
  // The end of a file is the end; of a terminal, that it has gone away.
  return (cn_event){.kind = CN_TERMINATED, .value = has_modes ? SIGHUP : 0};
}

cn_event cn_linear_await_room(void) {
  struct pollfd sources[] = {
      {.fd = cn_signal_descriptor(), .events = POLLIN},
      {.fd = STDOUT_FILENO, .events = POLLOUT},
  };
  cn_event event = {.kind = CN_NOTHING};
  while (event.kind != CN_TERMINATED && !sources[1].revents) {
    int ready = poll(sources, 2, -1);
    if (ready < 0 && errno != EINTR) break;
    if (ready < 0) sources[1].revents = 0;
    event = signal_event(cn_next_signal());
  }
  return event;
}
