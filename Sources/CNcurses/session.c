// The terminal: taken over, lent, given back.

#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

// Presses, and motion while a button is held, in the only form without limits.
#define MOUSE_ON "\033[?1002;1006h"
#define MOUSE_OFF "\033[?1002;1006l"

static SCREEN *screen;
static FILE *input;
static int colors;
static bool has_default_colors;
static bool color_ends_all;
static bool mouse_is_on;
static bool shows_utf8;

bool cn_is_available(void) {
  if (!isatty(STDOUT_FILENO)) return false;
  if (isatty(STDIN_FILENO)) return true;
  int terminal = open("/dev/tty", O_RDONLY | O_CLOEXEC);
  if (terminal >= 0) close(terminal);
  return terminal >= 0;
}

const char *cn_terminal_name(void) {
  const char *name = getenv("TERM");
  return name ? name : "";
}

bool cn_color_is_welcome(void) {
  const char *refusal = getenv("NO_COLOR");
  return refusal == NULL || *refusal == '\0';
}

// What the reader calls their locale; NULL if they do not.
static const char *locale_name(void) {
  static const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (int i = 0; i < 3; i++) {
    const char *name = getenv(variables[i]);
    if (name && *name) return name;
  }
  return NULL;
}

// Only what text is made of: a locale's decimal comma must not reach those who parse numbers.
static void use_locale(void) {
  const char *name = locale_name();
  if (setlocale(LC_CTYPE, "")) {
    shows_utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
  } else {
    // A machine that one comes to from afar may lack the locale of one's own.
    shows_utf8 = name && (strcasestr(name, ".UTF-8") || strcasestr(name, ".utf8"));
  }
  // Keys may come in a code of the locale's own, such as Latin 1. One that knows ASCII alone would lose
  // what else is typed.
  if (strcmp(nl_langinfo(CODESET), "ANSI_X3.4-1968") != 0) return;
  if (!setlocale(LC_CTYPE, "C.UTF-8")) setlocale(LC_CTYPE, "en_US.UTF-8");
}

// A capability of the terminal; empty if it has none of that name.
static const char *capability(const char *name) {
  const char *value = tigetstr((char *)name);
  return value == NULL || value == (const char *)-1 ? "" : value;
}

// Has the terminal mark what is pasted, or no longer. What some descriptions leave out, such as that of
// screen, terminals that take control sequences know all the same, or pass over.
static const char *paste_marks(bool on) {
  const char *known = capability(on ? "BE" : "BD");
  if (*known || strncmp(capability("cup"), "\033[", 2) != 0) return known;
  return on ? "\033[?2004h" : "\033[?2004l";
}

// Written past ncurses, which has flushed its own output whenever this is called.
static void emit(const char *bytes) {
  for (size_t left = strlen(bytes); left > 0;) {
    ssize_t count = write(STDOUT_FILENO, bytes, left);
    // A terminal that has gone away is noticed when it is read from.
    if (count < 0 && errno != EINTR) return;
    if (count > 0) bytes += count, left -= (size_t)count;
  }
}

void cn_send(const char *bytes) { emit(bytes); }

// Adds a capability to what a crash will write, without the delays that only a real vt100 needs.
static void add(char *text, size_t size, const char *capability) {
  size_t end = strlen(text);
  for (const char *byte = capability; *byte && end + 1 < size; byte++) {
    if (byte[0] == '$' && byte[1] == '<') {
      byte += strcspn(byte, ">");
      if (*byte == '\0') break;
    } else {
      text[end++] = *byte;
    }
  }
  text[end] = '\0';
}

static void prepare_farewell(void) {
  char text[512] = "";
  if (mouse_is_on) add(text, sizeof text, MOUSE_OFF);
  add(text, sizeof text, paste_marks(false));
  add(text, sizeof text, capability("sgr0"));
  add(text, sizeof text, tparm((char *)capability("cup"), LINES - 1, 0, 0, 0, 0, 0, 0, 0, 0));
  add(text, sizeof text, capability("rmkx"));
  add(text, sizeof text, capability("cnorm"));
  add(text, sizeof text, capability("rmcup"));
  add(text, sizeof text, "\r\n");
  cn_set_farewell(text);
}

static void open_colors(bool wanted) {
  colors = 0;
  if (!wanted || !has_colors() || start_color() != OK) return;
  has_default_colors = use_default_colors() == OK;
  const char *end = capability("op");
  color_ends_all = !strcmp(end, capability("sgr0")) || !strcmp(end, "\033[m") || !strcmp(end, "\033[0m");
  colors = COLORS;
}

static FILE *open_input(void) {
  if (isatty(STDIN_FILENO)) return stdin;
  return input ? input : fopen("/dev/tty", "re");
}

// Also for a program that exits in the middle.
static void stop_at_exit(void) {
  static bool is_registered;
  if (!is_registered) atexit(cn_stop);
  is_registered = true;
}

cn_problem cn_start(bool use_color) {
  if (!cn_is_available() || !(input = open_input())) return CN_NO_TERMINAL;
  use_locale();
  // First: ncurses leaves alone what somebody else handles.
  cn_catch_signals();
  // From here on a crash gives its modes back, and ^C is for us.
  cn_set_ours(true);
  // The terminal knows its size; what $LINES and $COLUMNS say may be another terminal's.
  use_env(FALSE);
  use_tioctl(TRUE);
  screen = newterm(NULL, stdout, input);
  if (!screen) {
    cn_set_ours(false);
    cn_release_signals();
    return CN_UNKNOWN_TERMINAL;
  }
  // Until it has been left and come back to, ncurses takes itself for not yet begun, and sends what
  // it writes piece by piece, after every move of the cursor. The first cn_show comes back.
  endwin();
  stop_at_exit();
  if (!*capability("cup")) {
    cn_set_ours(false);
    cn_stop();
    return CN_SIMPLE_TERMINAL;
  }
  mouse_is_on = false;
  raw();
  noecho();
  nonl();
  set_escdelay(25);
  open_colors(use_color);
  cn_open_input(fileno(input));
  cn_resize();
  emit(paste_marks(true));
  return CN_OK;
}

void cn_stop(void) {
  if (!screen) return;
  cn_leave();
  delscreen(screen);
  screen = NULL;
  cn_release_signals();
}

void cn_leave(void) {
  if (!cn_is_ours()) return;
  if (mouse_is_on) emit(MOUSE_OFF);
  emit(paste_marks(false));
  endwin();
  cn_set_ours(false);
}

void cn_return(void) {
  cn_set_ours(true);
  reset_prog_mode();
  // Nobody was told if the terminal has become another size meanwhile.
  cn_size before = cn_screen_size(), now = cn_resize();
  if (before.columns != now.columns || before.rows != now.rows) raise(SIGWINCH);
  clearok(curscr, TRUE);
  refresh();
  emit(paste_marks(true));
  if (mouse_is_on) emit(MOUSE_ON);
}

void cn_suspend(void) {
  cn_leave();
  kill(0, SIGTSTP);
  cn_return();
}

cn_size cn_screen_size(void) { return (cn_size){.columns = COLS, .rows = LINES}; }

cn_size cn_resize(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0 &&
      (size.ws_col != COLS || size.ws_row != LINES)) {
    // Not resizeterm, which adds a key of its own to the input.
    resize_term(size.ws_row, size.ws_col);
    clearok(curscr, TRUE);
  }
  prepare_farewell();
  return cn_screen_size();
}

int cn_colors(void) { return colors; }

bool cn_has_default_colors(void) { return has_default_colors; }

bool cn_shows_utf8(void) { return shows_utf8; }

bool cn_color_ends_all(void) { return color_ends_all; }

void cn_set_mouse(bool on) {
  on = on && *capability("kmous");
  if (on != mouse_is_on) emit(on ? MOUSE_ON : MOUSE_OFF);
  mouse_is_on = on;
  prepare_farewell();
}

void cn_ask_for_background(void) { emit("\033]11;?\033\\"); }
