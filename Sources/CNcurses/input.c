// Keys, the mouse and signals, as one stream of events.

#include "internal.h"

#include <errno.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <wchar.h>

enum { ESCAPE_DELAY = 25 };

static WINDOW *keys;  // a pad, because reading from a window would draw it
static int descriptor;
static int watched = -1;

// What most terminals send, for the many that are not quite what $TERM calls them.
static const struct {
  const char *sequence;
  int key;
} common[] = {
    {"\033[A", KEY_UP},        {"\033OA", KEY_UP},       {"\033[B", KEY_DOWN},
    {"\033OB", KEY_DOWN},      {"\033[C", KEY_RIGHT},    {"\033OC", KEY_RIGHT},
    {"\033[D", KEY_LEFT},      {"\033OD", KEY_LEFT},     {"\033[H", KEY_HOME},
    {"\033OH", KEY_HOME},      {"\033[1~", KEY_HOME},    {"\033[7~", KEY_HOME},
    {"\033[F", KEY_END},       {"\033OF", KEY_END},      {"\033[4~", KEY_END},
    {"\033[8~", KEY_END},      {"\033[5~", KEY_PPAGE},   {"\033[6~", KEY_NPAGE},
    {"\033[2~", KEY_IC},       {"\033[3~", KEY_DC},      {"\033[Z", KEY_BTAB},
    {"\033OP", KEY_F(1)},      {"\033OQ", KEY_F(2)},     {"\033OR", KEY_F(3)},
    {"\033OS", KEY_F(4)},      {"\033[15~", KEY_F(5)},   {"\033[200~", CN_KEY_PASTE_BEGIN},
    {"\033[201~", CN_KEY_PASTE_END},
};

// Some entries have these twice, under the names of different keys.
static const struct {
  const char *sequence;
  int key;
} shifted[] = {
    {"\033[1;2A", KEY_SR},
    {"\033[1;2B", KEY_SF},
    {"\033[1;2C", KEY_SRIGHT},
    {"\033[1;2D", KEY_SLEFT},
};

void cn_open_input(int fd) {
  descriptor = fd;
  keys = newpad(1, 1);
  keypad(keys, TRUE);
  // The mouse is read as any other sequence. Ncurses' own reading of it hands events out last first,
  // and takes the release of another button for a drag.
  define_key(NULL, KEY_MOUSE);
  for (size_t i = 0; i < sizeof common / sizeof common[0]; i++) {
    if (key_defined(common[i].sequence) == 0) define_key(common[i].sequence, common[i].key);
  }
  for (size_t i = 0; i < sizeof shifted / sizeof shifted[0]; i++) {
    define_key(shifted[i].sequence, shifted[i].key);
  }
}

static int bytes_waiting(void) {
  int count = 0;
  return ioctl(descriptor, FIONREAD, &count) == 0 ? count : 0;
}

// Ncurses says the same of bytes that are no letter as of none. They are passed over: for who pastes,
// the end of what comes must not be where it is broken.
static int next_code(int timeout, wint_t *code) {
  wtimeout(keys, timeout);
  int result = wget_wch(keys, code);
  wtimeout(keys, 0);
  for (bool is_last = false; result == ERR && !is_last;) {
    // The last look is for what ncurses has read already.
    is_last = bytes_waiting() == 0;
    result = wget_wch(keys, code);
  }
  return result;
}

cn_event cn_next_key(int timeout) {
  wint_t code = 0;
  switch (next_code(timeout, &code)) {
    case OK: return (cn_event){.kind = CN_CHARACTER, .value = (int32_t)code};
    case KEY_CODE_YES: return (cn_event){.kind = CN_KEY, .value = (int32_t)code};
    default: return (cn_event){.kind = CN_NOTHING};
  }
}

static cn_event signal_event(int signal) {
  switch (signal) {
    case 0: return (cn_event){.kind = CN_NOTHING};
    case SIGWINCH: return (cn_event){.kind = CN_RESIZED};
    case SIGTSTP: return (cn_event){.kind = CN_STOPPED};
    case SIGCONT: return (cn_event){.kind = CN_CONTINUED};
    default: return (cn_event){.kind = CN_TERMINATED, .value = signal};
  }
}

// Whether the terminal is readable, but has nothing to read: then it has gone away.
static bool is_at_end(short events) {
  return events & POLLIN ? bytes_waiting() == 0 : events != 0;
}

bool cn_is_key_waiting(void) {
  struct pollfd source = {.fd = descriptor, .events = POLLIN};
  return poll(&source, 1, 0) > 0;
}

void cn_watch(int fd) { watched = fd; }

int cn_watched(void) { return watched; }

cn_event cn_next(int timeout) {
  struct pollfd sources[] = {
      {.fd = cn_signal_descriptor(), .events = POLLIN},
      {.fd = descriptor, .events = POLLIN},
      {.fd = watched, .events = POLLIN},
  };
  cn_event event = signal_event(cn_next_signal());
  if (event.kind != CN_NOTHING) return event;
  // Ncurses may hold what it has read already. Where there is more to read, it is given the time
  // that the rest of a character or of an escape sequence needs.
  bool is_ready = poll(&sources[1], 1, 0) > 0;
  if (is_ready && is_at_end(sources[1].revents)) return signal_event(SIGHUP);
  event = cn_next_key(is_ready ? ESCAPE_DELAY : 0);
  if (event.kind != CN_NOTHING || is_ready) return event;
  int ready = poll(sources, 3, timeout);
  if (ready == 0 || (ready < 0 && errno != EINTR)) return event;
  event = signal_event(cn_next_signal());
  if (event.kind != CN_NOTHING) return event;
  // Keys come first: who types waits for nothing.
  if (!sources[1].revents && ready > 0 && sources[2].revents) {
    return (cn_event){.kind = CN_CHANGED};
  }
  if (!sources[1].revents) return event;
  return is_at_end(sources[1].revents) ? signal_event(SIGHUP) : cn_next_key(ESCAPE_DELAY);
}

void cn_give_back(cn_event event) {
  if (event.kind == CN_CHARACTER) unget_wch((wchar_t)event.value);
  if (event.kind == CN_KEY) ungetch(event.value);
}

int cn_wcwidth(uint32_t code_point) {
  static locale_t utf8;
  if (!utf8) utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  locale_t before = uselocale(utf8);
  int columns = wcwidth((wchar_t)code_point);
  uselocale(before);
  return columns;
}
