"""The client that blocks, with an agent that does as it is told."""

from __future__ import annotations

import os
import tempfile
import time

from fediaccounts import (
    AgentUnreachable,
    BadAnswer,
    Client,
    ConsentRequired,
    Event,
    FediAccountsError,
    NoAccess,
    RateLimited,
    ShuttingDown,
)

from .scripted import ACCOUNT, Peer, ScriptedTest, token


def client(path: str) -> Client:
    return Client("test", "0", path)


def give(peer: Peer, name: str, expires_at: int | None = None) -> None:
    peer.expect("events.subscribe")
    peer.expect("token.get", token(name, expires_at))


class ClientTest(ScriptedTest):
    def test_a_token_is_remembered_until_something_happens_to_it(self) -> None:
        def script(peer: Peer) -> None:
            peer.greet()
            give(peer, "first")
            peer.expect("ping")
            peer.tell("consent_withdrawn", account="a1")
            peer.expect("ping")
            peer.request()
            peer.refuse("no_access")

        with client(self.play(script)) as asking:
            self.assertEqual(asking.token("a1").access_token, "first")
            self.assertEqual(asking.token("a1").access_token, "first")
            asking.ping()
            asking.ping()
            with self.assertRaises(NoAccess, msg="T147-IP"):
                asking.token("a1")

    def test_a_token_that_is_about_to_end_and_one_wanted_afresh_are_asked_for(self) -> None:
        now = int(time.time())

        def script(peer: Peer) -> None:
            peer.greet()
            give(peer, "short", now + 30)
            peer.expect("token.get", token("long", now + 3600))
            params = peer.expect("token.get", token("afresh", now + 3600))
            assert params == {"account": "a1"}, params

        with client(self.play(script)) as asking:
            self.assertEqual(asking.token("a1").access_token, "short")
            self.assertEqual(asking.token("a1").access_token, "long", "T146-IP")
            self.assertEqual(asking.token("a1").access_token, "long")
            self.assertEqual(asking.token("a1", afresh=True).access_token, "afresh")

    def test_an_agent_that_was_ended_is_connected_to_anew(self) -> None:
        def first(peer: Peer) -> None:
            peer.greet()
            give(peer, "first")

        def second(peer: Peer) -> None:
            peer.greet()
            give(peer, "second")

        with client(self.play(first, second)) as asking:
            self.assertEqual(asking.token("a1").access_token, "first")
            while asking.token("a1").access_token == "first":
                pass

    def test_a_call_that_an_ending_agent_does_not_answer_is_made_once_more(self) -> None:
        def first(peer: Peer) -> None:
            peer.greet()
            peer.expect("accounts.list", [ACCOUNT])
            peer.request()

        def second(peer: Peer) -> None:
            peer.greet()
            peer.request()
            peer.refuse("shutting_down")

        with client(self.play(first, second)) as asking:
            self.assertEqual(asking.accounts()[0].handle, "@ana@social.example")
            with self.assertRaises(ShuttingDown, msg="T149-IP"):
                asking.accounts()

    def test_a_question_to_the_person_is_asked_over_its_own_connection_and_not_twice(self) -> None:
        def first(peer: Peer) -> None:
            peer.greet()
            params = peer.expect("accounts.request", {"account": ACCOUNT})
            assert params == {"scopes": ["read"], "reason": "because", "software": "mastodon"}, params
            peer.until_gone()

        def second(peer: Peer) -> None:
            peer.greet()
            peer.request()

        with client(self.play(first, second)) as asking:
            self.assertEqual(asking.request(["read"], "because", software="mastodon").id, "a1")
            with self.assertRaises(AgentUnreachable):
                asking.request(["read"], "because")

    def test_a_refused_token_is_reported_and_forgotten(self) -> None:
        def script(peer: Peer) -> None:
            peer.greet()
            give(peer, "dead")
            assert peer.expect("token.report_invalid") == {"account": "a1", "access_token": "dead"}
            peer.expect("token.get", token("alive"))
            peer.expect("consent.release")

        with client(self.play(script)) as asking:
            asking.report_invalid(asking.token("a1"))
            alive = asking.token("a1")
            self.assertEqual(alive.access_token, "alive")
            asking.release(alive.account)

    def test_outcomes_are_exceptions_with_their_names_on_the_wire(self) -> None:
        def script(peer: Peer) -> None:
            peer.greet()
            for code, after in [("consent_required", None), ("rate_limited", 2), ("of_tomorrow", None)]:
                peer.request()
                peer.refuse(code, after)

        with client(self.play(script)) as asking:
            with self.assertRaises(ConsentRequired):
                asking.ping()
            with self.assertRaises(RateLimited) as limited:
                asking.ping()
            self.assertEqual(limited.exception.retry_after, 2)
            with self.assertRaises(FediAccountsError) as other:
                asking.ping()
            self.assertEqual(other.exception.code, "of_tomorrow")

    def test_a_token_is_never_printed(self) -> None:
        def script(peer: Peer) -> None:
            peer.greet()
            give(peer, "CANARY")
            peer.expect("token.get", {"access_token": "CANARY"})

        with client(self.play(script)) as asking:
            self.assertNotIn("CANARY", repr(asking.token("a1")), "T194-PR")
            with self.assertRaises(BadAnswer) as bad:
                asking.token("a1", afresh=True)
            self.assertIsNone(bad.exception.__cause__, "T194-PR")

    def test_events_go_on_with_the_next_agent(self) -> None:
        def first(peer: Peer) -> None:
            peer.greet()
            peer.expect("events.subscribe")
            peer.send({"method": "of_tomorrow", "params": {}})
            peer.tell("locked")

        def second(peer: Peer) -> None:
            peer.greet()
            peer.expect("events.subscribe")
            peer.tell("account_removed", account="a1")

        events = client(self.play(first, second)).events()
        heard = [next(events) for _ in range(3)]
        self.assertEqual(heard, [Event("locked"), Event("resync"), Event("account_removed", "a1")])

    def test_without_an_agent_nothing_is_waited_for(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            with self.assertRaises(AgentUnreachable):
                client(os.path.join(folder, "s")).ping()
