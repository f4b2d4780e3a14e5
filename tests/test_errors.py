"""Errors on their way between processes."""

import pickle

import pytest

from reader import errors
from reader.errors import CorrectedError, PageNotHeldError, PrinterError, QueueError, SourceError

EVERY = (
    SourceError("页.txt", "the file is empty."),
    QueueError("hall", ""),
    PageNotHeldError("9", ("01", "02")),
    CorrectedError("河畔晚报/no-7"),
    PrinterError(),
)


@pytest.mark.parametrize("error", EVERY, ids=lambda error: type(error).__name__)
def test_an_error_comes_out_of_another_process_with_all_it_says(error: errors.ReaderError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert (str(again), vars(again)) == (str(error), vars(error))
