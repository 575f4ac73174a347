"""The error of an executor that can't be had."""


class ExecutorError(Exception):
    """An executor can't be had or was lost; the message is a Vietnamese sentence for the person who builds."""
