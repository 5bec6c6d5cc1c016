import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.fetch.addresses import BadAddress, checked, public


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://journal.example/a", "https://journal.example/a"),
        (" http://Journal.Example:80/a?b=c#d ", "http://journal.example/a?b=c"),
        ("https://journal.example", "https://journal.example/"),
        (
            "https://journal.example/été ?q=é%20".replace(" ", ""),
            "https://journal.example/%C3%A9t%C3%A9?q=%C3%A9%20",
        ),
        ("https://élysée.example/", "https://xn--lyse-9oad.example/"),
        ("https://93.184.215.14/", "https://93.184.215.14/"),
        ("https://[2606:2800:220:1::1]/", "https://[2606:2800:220:1::1]/"),
    ],
)
def test_addresses_that_may_be_fetched(url: str, expected: str) -> None:
    assert checked(url).url == expected


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("file:///etc/passwd", "only addresses that begin with http:// or https:// are fetched"),
        ("ftp://journal.example/a", "only addresses that begin with http:// or https:// are fetched"),
        ("gopher://journal.example/a", "only addresses that begin with http:// or https:// are fetched"),
        ("javascript:alert(1)", "only addresses that begin with http:// or https:// are fetched"),
        ("journal.example/a", "only addresses that begin with http:// or https:// are fetched"),
        ("", "only addresses that begin with http:// or https:// are fetched"),
        ("http://", "not a web address: no such host name"),
        ("http://a\r\nHost: b.example/", "not a web address"),
        ("http://journal.example/a b", "not a web address"),
        ("http://journal.example\\@127.0.0.1/", "not a web address"),
        ("http://[::1", "not a web address"),
        ("http://journal.example:99999/", "not a web address"),
        ("http://journal.example/" + "a" * 2000, "not a web address"),
        ("http://user:secret@journal.example/", "an address with a name or password in it is not fetched"),
        ("http://journal.example@127.0.0.1/", "an address with a name or password in it is not fetched"),
        ("http://journal.example:22/", "port 22 is not fetched from"),
        ("http://journal.example:6379/", "port 6379 is not fetched from"),
        ("http://localhost/", "localhost is a name inside a network, not of the public internet"),
        ("http://LOCALHOST./", "localhost is a name inside a network, not of the public internet"),
        ("http://a.localhost/", "a.localhost is a name inside a network, not of the public internet"),
        (
            "http://metadata.google.internal/computeMetadata/v1/",
            "metadata.google.internal is a name inside a network, not of the public internet",
        ),
        ("http://printer/", "not a web address: no such host name"),
        ("http://a..example/", "not a web address: no such host name"),
        ("http://127.0.0.1/", "127.0.0.1 is an address inside a network, not of the public internet"),
        (
            "http://169.254.169.254/latest/meta-data/",
            "169.254.169.254 is an address inside a network, not of the public internet",
        ),
        ("http://[::1]/", "::1 is an address inside a network, not of the public internet"),
        (
            "http://[::ffff:127.0.0.1]/",
            "::ffff:127.0.0.1 is an address inside a network, not of the public internet",
        ),
        ("http://2130706433/", "a host written as a number is not fetched"),
        ("http://0x7f000001/", "a host written as a number is not fetched"),
        ("http://0x7f.1/", "a host written as a number is not fetched"),
        ("http://017700000001/", "a host written as a number is not fetched"),
        ("http://0177.0.0.1/", "a host written as a number is not fetched"),
        ("http://127.1/", "a host written as a number is not fetched"),
        ("http://127.0.0.1./", "a host written as a number is not fetched"),
        ("http://①②⑦.⓪.⓪.①/", "a host written as a number is not fetched"),
    ],
)
def test_addresses_that_are_not_fetched(url: str, reason: str) -> None:
    with pytest.raises(BadAddress) as told:
        checked(url)
    assert str(told.value) == reason


@pytest.mark.parametrize(
    "number",
    [
        "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1",
        "172.31.255.255", "192.0.0.192", "192.0.2.1", "192.168.1.1", "198.18.0.1", "203.0.113.9", "224.0.0.1",
        "239.1.1.1", "255.255.255.255", "168.63.129.16", "100.100.100.200",
        "::", "::1", "::127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "64:ff9b::7f00:1",
        "64:ff9b:1::1",
               "fe80::1", "fe80::1%eth0", "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1",
        "2001:db8::1", "2001::1",
        "2002:7f00:1::", "100::1", "5f00::1", "localhost", "", "1.2.3", "0x7f.0.0.1",
    ],
)  # fmt: skip
def test_numbers_inside(number: str) -> None:
    assert not public(number)


@pytest.mark.parametrize(
    "number",
    [
        "1.1.1.1",
        "8.8.8.8",
        "172.32.0.1",
        "192.167.255.255",
        "::ffff:8.8.8.8",
        "2606:4700::1111",
        "2a00:1450::1",
    ],
)
def test_numbers_of_the_public_internet(number: str) -> None:
    assert public(number)


URLS = st.from_regex(r"https?://[\w.\[\]:%@-]{1,30}(/.*)?")


@given(st.text(max_size=60) | st.text(max_size=30).map("http://{}/".format) | URLS)
def test_any_text_is_checked_or_refused(text: str) -> None:
    try:
        target = checked(text)
    except BadAddress:
        return
    assert checked(target.url) == target
    assert target.url.isascii()


@given(st.ip_addresses(v=4))
def test_a_mapped_number_is_judged_as_what_it_maps(number: object) -> None:
    assert public(f"::ffff:{number}") == public(str(number))
    assert not public(f"::{number}")


@pytest.mark.parametrize(
    "host", ["[::ffff:8.0.0.1%localhos\ufffd]", "[2606:4700::1111%eth0]", "[fe80::1%lo]"]
)
def test_an_address_with_a_scope_is_not_fetched(host: str) -> None:
    with pytest.raises(BadAddress):
        checked(f"http://{host}/")
