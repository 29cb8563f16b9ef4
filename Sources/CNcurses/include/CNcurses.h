// What Swift cannot do itself with ncurses: its macros and variables, and what runs in signal
// handlers. Everything else is decided in Swift.

#ifndef CNCURSES_H
#define CNCURSES_H

#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <stdbool.h>
#include <stdint.h>

typedef enum {
  CN_OK,
  CN_NO_TERMINAL,       // input or output is not a terminal
  CN_UNKNOWN_TERMINAL,  // terminfo has no entry for $TERM
  CN_SIMPLE_TERMINAL,   // the entry has no way to place the cursor
} cn_problem;

typedef enum {
  CN_NOTHING,
  CN_CHARACTER,  // value: a code point
  CN_KEY,        // value: a KEY_ or CN_KEY_ constant
  CN_RESIZED,    // the terminal, says SIGWINCH
  CN_STOPPED,    // SIGTSTP asks us to stop
  CN_CONTINUED,  // SIGCONT: we were stopped and did not know
  CN_CHANGED,    // what is watched has something to read
  CN_TERMINATED, // value: SIGHUP, also if the terminal has gone away, SIGINT, SIGQUIT or SIGTERM
} cn_kind;

typedef struct {
  cn_kind kind;
  int32_t value;
} cn_event;

typedef struct {
  int columns, rows;
} cn_size;

// Keys that terminfo does not know.
enum { CN_KEY_PASTE_BEGIN = 2000, CN_KEY_PASTE_END };

enum { CN_BOLD = 1, CN_DIM = 2, CN_ITALIC = 4, CN_UNDERLINED = 8, CN_REVERSED = 16 };

// Whether there is a terminal to show a screen on and to read keys from.
bool cn_is_available(void);
// The name in $TERM; empty if it is not set.
const char *cn_terminal_name(void);
// Whether $NO_COLOR leaves colours alone (no-color.org).
bool cn_color_is_welcome(void);

// Takes the terminal over. Not needed twice: cn_stop gives it back for good.
cn_problem cn_start(bool use_color);
void cn_stop(void);
// Gives the terminal back for a while, and takes it over again.
void cn_leave(void);
void cn_return(void);
// Gives the terminal back, stops the process as ^Z does, and returns when it is to go on.
void cn_suspend(void);

cn_size cn_screen_size(void);
// Asks the terminal how large it is, and adapts.
cn_size cn_resize(void);
// How many colours the terminal has; 0 if it has none or none are wanted.
int cn_colors(void);
// Whether it shows more than ASCII, as the locale says.
bool cn_shows_utf8(void);
void cn_set_mouse(bool on);
// Asks the terminal for the colour of its background; the answer comes in as characters (OSC 11).
void cn_ask_for_background(void);

// Writes a sequence to the terminal that changes nothing of what it shows.
void cn_send(const char *bytes);

// Puts glyphs of one style on the screen, from a place on. A glyph is a head, the count of its code
// points << 8 | its columns, and then the code points. Colours are numbers, -1 is the standard one.
void cn_put(int row, int column, const uint32_t *glyphs, int count, int attributes,
            int foreground, int background);
void cn_erase(void);
// A cell is written again with the next cn_show, whatever it showed.
void cn_forget_cell(int row, int column);
// Everything is written again with the next cn_show.
void cn_forget(void);
// Brings the screen up to date and the cursor to its place; it is hidden if the column is negative.
void cn_show(int column, int row);

// Has cn_next and cn_linear_next end, with CN_CHANGED, when a descriptor has something to read; -1 is
// none. Who watches it reads it.
void cn_watch(int descriptor);

// Whether a key, or what else the terminal sends, waits to be read.
bool cn_is_key_waiting(void);
// Waits for input for so many milliseconds, or forever if negative.
cn_event cn_next(int timeout);
// Waits for a key alone, for what belongs to what came before.
cn_event cn_next_key(int timeout);
// Gives an event of the kinds CN_CHARACTER and CN_KEY back, to be the next.
void cn_give_back(cn_event event);

// Keys without a screen, from standard input: while started, a terminal gives them one by one.
void cn_linear_start(void);
void cn_linear_stop(void);
// Gives the terminal back for a while, and takes its keys again.
void cn_linear_leave(void);
void cn_linear_return(void);
// Stops the process as ^Z does, and returns when it is to go on.
void cn_linear_suspend(void);
// Waits for a byte for so many milliseconds, or forever if negative. CN_TERMINATED with 0 is the end
// of the input.
cn_event cn_linear_next(int timeout);
// Waits until standard output takes PIPE_BUF bytes, or none any more: CN_NOTHING; CN_TERMINATED if that
// is asked for before.
cn_event cn_linear_await_room(void);

// Runs a program on the terminal, which must have been left, and waits for its end. The first of the
// arguments is looked for in $PATH; the last is NULL.
//
// Returns what waitpid says of its end, or -1 with errno where it could not be begun.
int cn_run(char *const arguments[]);

// The columns that C's wcwidth gives a code point in a UTF-8 locale; -1 for what it does not know.
int cn_wcwidth(uint32_t code_point);

#endif
