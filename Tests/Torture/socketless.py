"""Becomes another program, which the kernel (seccomp) ends as soon as it or one that it begins makes a socket.

`python3 socketless.py PROGRAM ARGUMENTS`.
"""

import ctypes
import os
import platform
import struct
import sys

# Of socket, connect, bind, sendto, io_uring_setup; and how the kernel calls the machine.
CALLS = {"x86_64": ([41, 42, 49, 44, 425], 0xC000003E), "aarch64": ([198, 203, 200, 206, 425], 0xC00000B7)}
PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, SECCOMP_MODE_FILTER = 38, 22, 2
KILL, ALLOW = 0x80000000, 0x7FFF0000
libc = ctypes.CDLL(None, use_errno=True)


class Program(ctypes.Structure):
    """A filter as the kernel takes it (struct sock_fprog)."""

    _fields_ = [("length", ctypes.c_ushort), ("instructions", ctypes.c_void_p)]


def instruction(code, true, false, value):
    return struct.pack("HBBI", code, true, false, value)


def socket_filter():
    """Ends a process that calls for a socket, or as another machine would."""
    calls, machine = CALLS[platform.machine()]
    lines = [instruction(0x20, 0, 0, 4), instruction(0x15, 1, 0, machine), instruction(0x06, 0, 0, KILL),
             instruction(0x20, 0, 0, 0)]
    for place, call in enumerate(calls):
        lines.append(instruction(0x15, len(calls) - place, 0, call))
    return b"".join([*lines, instruction(0x06, 0, 0, ALLOW), instruction(0x06, 0, 0, KILL)])


def give_up_sockets():
    """From here on there is no way back, for this process and those that it begins."""
    instructions = ctypes.create_string_buffer(socket_filter())
    program = Program((len(instructions) - 1) // 8, ctypes.addressof(instructions))
    if libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) or libc.prctl(
            PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(program), 0, 0):
        raise OSError(ctypes.get_errno(), "no filter can be set")


if __name__ == "__main__":
    give_up_sockets()
    os.execv(sys.argv[1], sys.argv[1:])
