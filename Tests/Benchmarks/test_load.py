"""Reading what wrk prints, and the table that is made of it."""

import pytest

from serving.__main__ import Case, Load, read, table

WRK = """\
Running 4s test @ http://127.0.0.1:8000/ms/
  1 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency   812.31us    1.02ms  20.31ms   91.11%
    Req/Sec    40.11k     2.29k   44.21k    72.50%
  Latency Distribution
     50%  {wait}
     99%    4.81ms
  159612 requests in 4.00s, {size} read
Requests/sec:  39871.20
Transfer/sec:    180.15MB
"""


def test_rate_wait_and_bytes_are_read():
    load = read(WRK.format(wait="553.00us", size="720.61MB"))
    assert load.requests == 39871.2
    assert load.milliseconds == pytest.approx(0.553)
    assert load.bytes == pytest.approx(720.61 * 1024 ** 2 / 159612)
    assert read(WRK.format(wait="1.20ms", size="1.00GB")).milliseconds == pytest.approx(1.2)


def test_answers_that_never_came_end_the_run():
    with pytest.raises(SystemExit):
        read(WRK.format(wait="1.20ms", size="1.00GB") + "  Socket errors: connect 0, read 3, write 0, timeout 0")


def test_the_table_sets_each_case_beside_the_plain_file():
    rows = table([(Case("plain", "/", is_plain=True), [Load(1000, 1, 5000)] * 3),
                  (Case("page", "/ms/"), [Load(800, 2, 900), Load(900, 1, 900), Load(850, 1.5, 900)])])
    assert "| plain | 1,000 | 1.00 | 1.00 ms | 5,000 |" in rows
    assert "| page | 850 | 0.85 | 1.50 ms | 900 |" in rows
