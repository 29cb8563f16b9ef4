// Another program on the terminal: an editor.

#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

// Where keys or text come from a pipe or go into a file, the program has the terminal all the same;
// with none, it has no keys, and must not take ours.
static void use_terminal(void) {
  int terminal = open("/dev/tty", O_RDWR);
  if (!isatty(STDIN_FILENO)) {
    int input = terminal >= 0 ? terminal : open("/dev/null", O_RDONLY);
    dup2(input, STDIN_FILENO);
  }
  if (terminal >= 0 && !isatty(STDOUT_FILENO)) dup2(terminal, STDOUT_FILENO);
  if (terminal > STDERR_FILENO) close(terminal);
}

// What we catch, a program that is begun has as it comes; what was blocked would stay so.
static void allow_signals(void) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

int cn_run(char *const arguments[]) {
  int status = 0;
  pid_t child = fork();
  if (child < 0) return -1;
  if (child == 0) {
    allow_signals();
    use_terminal();
    execvp(arguments[0], arguments);
    _exit(errno == ENOENT ? 127 : 126);
  }
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return -1;
  }
  return status;
}
