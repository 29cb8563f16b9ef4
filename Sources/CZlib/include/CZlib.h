// What the texts of archives are made shorter with.

#ifndef CZLIB_H
#define CZLIB_H

#include <zlib.h>

#endif
