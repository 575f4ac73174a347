"""The `bantin` command.

Each verb is a module with two functions: `add` adds its arguments to a parser, and `run` does its job and returns
the exit status. The first line of the module's docstring is shown as the verb's help, so it is in Vietnamese.
"""

import gc
import os
import sys

__all__ = ["program"]

# The exit statuses that a shell reports for a program ended by Ctrl-C, and for one whose output is no longer read.
EXIT_SIGINT, _EXIT_SIGPIPE = 128 + 2, 128 + 13
EXIT_REMOVALS = 3  # when a build would remove many bulletins and was not told that it may
_NEW_OBJECTS = 50_000  # between two collections of garbage
EXIT_ERROR = 2  # when the job could not be done at all; argparse uses the same for wrong arguments


def program() -> None:
    """Run the command as a program and end the process with its exit status.

    Garbage is collected seldom, because nearly all objects, from the modules to the archive, are needed to the end. The
    process exits without freeing them, since freeing a whole archive takes a tenth of a short build.
    """
    gc.set_threshold(_NEW_OBJECTS)
    try:
        from bantin.command.verbs import main  # noqa: PLC0415 (Ctrl-C may come while this imports the verbs)

        status = main()
        for stream in (sys.stdout, sys.stderr):
            if stream:  # there is none if the caller has closed it
                stream.flush()
    except KeyboardInterrupt:
        status = EXIT_SIGINT
    except BrokenPipeError:  # the reader of a pipe has closed it, as `head` does
        status = _EXIT_SIGPIPE
    except OSError:  # what was printed can't be written
        status = EXIT_ERROR
    os._exit(status)
