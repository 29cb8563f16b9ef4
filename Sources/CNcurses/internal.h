// What the files of this target share.

#ifndef CN_INTERNAL_H
#define CN_INTERNAL_H

#define _GNU_SOURCE 1  // wcwidth, pipe2
#include "CNcurses.h"

// session.c

// Whether -1 is a colour.
bool cn_has_default_colors(void);
// Whether the end of a colour ends every other attribute as well.
bool cn_color_ends_all(void);

// signals.c

// Starts and ends catching signals. A signal that asks for something is kept until cn_next_signal.
void cn_catch_signals(void);
void cn_release_signals(void);
// The next signal that came; 0 if none did.
int cn_next_signal(void);
// Readable when a signal has come.
int cn_signal_descriptor(void);
// Whether the terminal is ours now: if so, a crash gives it back; if not, ^C and ^Z are not for us.
void cn_set_ours(bool is_ours);
bool cn_is_ours(void);
// What a crash writes to the terminal; more is cut.
void cn_set_farewell(const char *bytes);

// input.c

// Begins to read keys from a descriptor.
void cn_open_input(int descriptor);
// What is watched beside the keys; -1 is nothing.
int cn_watched(void);

#endif
