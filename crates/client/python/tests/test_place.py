"""What is looked at before anything is said."""

from __future__ import annotations

import os

from fediaccounts import Client, ForeignSocket

from .scripted import Peer, ScriptedTest


def silent(peer: Peer) -> None:
    peer.until_gone()


class PlaceTest(ScriptedTest):
    def test_a_folder_that_others_may_write_is_refused(self) -> None:
        path = self.play(silent)
        os.chmod(os.path.dirname(path), 0o777)
        with self.assertRaises(ForeignSocket, msg="T123-IP"):
            Client("test", "0", path).ping()

    def test_a_link_in_the_place_of_the_folder_is_refused(self) -> None:
        path = self.play(silent)
        link = os.path.join(os.path.dirname(path), "link")
        os.symlink(os.path.dirname(path), link)
        with self.assertRaises(ForeignSocket, msg="T119-IP"):
            Client("test", "0", os.path.join(link, "s")).ping()

    def test_a_socket_of_another_user_is_refused(self) -> None:
        if os.geteuid() != 0:
            self.skipTest("needs root")
        path = self.play(silent)
        os.chown(path, 65534, 65534)
        with self.assertRaises(ForeignSocket, msg="T123-IP"):
            Client("test", "0", path).ping()
