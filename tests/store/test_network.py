"""Files on another machine are recognised by their address or by what is mounted there."""

import pytest

from desktop.store.network import is_remote, is_share, kind_of_mount, on_network

MOUNTS = """proc /proc proc rw 0 0
/dev/sda1 / ext4 rw,relatime 0 0
//may-chu/chung /mnt/chung cifs rw,vers=3.0 0 0
may-chu:/xuat /mnt/chung/tong\\040hop nfs4 rw 0 0
/dev/sdb1 /media/USB vfat rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind", "remote"),
    [
        ("/home/ha/cum.tongket", "ext4", False),
        ("/mnt/chung/cum.tongket", "cifs", True),
        ("/mnt/chung khác/cum.tongket", "ext4", False),
        ("/mnt/chung/tong hop/cum.tongket", "nfs4", True),
        ("/media/USB/cum.tongket", "vfat", False),
    ],
)
def test_the_nearest_mount_counts(path: str, kind: str, remote: bool) -> None:
    assert kind_of_mount(path, MOUNTS) == kind
    assert is_remote(kind) is remote


@pytest.mark.parametrize("path", [r"\\may-chu\chung\cum.tongket", "//may-chu/chung/cum.tongket"])
def test_a_share_is_on_the_network(path: str) -> None:
    assert is_share(path)
    assert on_network(path)


@pytest.mark.parametrize("path", [r"\\?\C:\cum.tongket", r"C:\cum.tongket", "/home/ha/cum.tongket", "cum.tongket"])
def test_a_drive_of_the_machine_is_no_share(path: str) -> None:
    assert not is_share(path)


def test_a_file_here_is_not_on_the_network(tmp_path: object) -> None:
    assert not on_network(f"{tmp_path}/cum.tongket")


def test_an_unknown_mount_says_nothing() -> None:
    assert kind_of_mount("/x", "") == ""
    assert not is_remote("")
