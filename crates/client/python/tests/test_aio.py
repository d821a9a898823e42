"""The client for asyncio, with an agent that does as it is told."""

from __future__ import annotations

import asyncio
import threading
from typing import List

from fediaccounts import AsyncClient, Event, Locked, ShuttingDown

from .scripted import ACCOUNT, Peer, ScriptedTest, token


def client(path: str) -> AsyncClient:
    return AsyncClient("test", "0", path)


def give(peer: Peer, name: str) -> None:
    peer.expect("events.subscribe")
    peer.expect("token.get", token(name))


class AsyncClientTest(ScriptedTest):
    def test_answers_find_those_who_asked_in_whatever_order_they_come(self) -> None:
        def script(peer: Peer) -> None:
            peer.greet()
            first, second = peer.request(), peer.request()
            for asked in (second, first):
                peer.answer(None if asked["method"] == "ping" else [ACCOUNT], asked)

        async def ask(path: str) -> None:
            async with client(path) as asking:
                accounts, _ = await asyncio.gather(asking.accounts(), asking.ping())
                self.assertEqual(accounts[0].handle, "@ana@social.example")

        asyncio.run(ask(self.play(script)))

    def test_a_token_is_remembered_until_something_happens_to_it(self) -> None:
        told = threading.Event()

        def script(peer: Peer) -> None:
            peer.greet()
            give(peer, "first")
            told.wait(10)
            peer.tell("locked")
            peer.expect("ping")
            peer.request()
            peer.refuse("locked")

        async def ask(path: str) -> None:
            async with client(path) as asking:
                for _ in range(2):
                    self.assertEqual((await asking.token("a1")).access_token, "first")
                told.set()
                await asking.ping()
                with self.assertRaises(Locked, msg="T148-IP"):
                    await asking.token("a1")

        asyncio.run(ask(self.play(script)))

    def test_what_an_ending_agent_leaves_unanswered_is_asked_once_more(self) -> None:
        def first(peer: Peer) -> None:
            peer.greet()
            give(peer, "first")
            peer.request()
            peer.request()

        def second(peer: Peer) -> None:
            peer.greet()
            peer.expect("ping")
            peer.expect("ping")
            peer.request()
            peer.refuse("shutting_down")

        def third(peer: Peer) -> None:
            peer.greet()
            peer.request()
            peer.refuse("shutting_down")

        async def ask(path: str) -> None:
            async with client(path) as asking:
                await asking.token("a1")
                await asyncio.gather(asking.ping(), asking.ping())
                with self.assertRaises(ShuttingDown, msg="T149-IP"):
                    await asking.ping()

        asyncio.run(ask(self.play(first, second, third)))

    def test_a_question_is_taken_back_by_cancelling_it(self) -> None:
        heard = threading.Event()

        def script(peer: Peer) -> None:
            peer.greet()
            assert peer.request()["method"] == "accounts.request"
            heard.set()
            peer.until_gone()

        async def ask(path: str) -> None:
            async with client(path) as asking:
                question = asyncio.ensure_future(asking.request(["read"], "because"))
                await asyncio.get_running_loop().run_in_executor(None, heard.wait, 10)
                question.cancel()
                with self.assertRaises(asyncio.CancelledError):
                    await question

        asyncio.run(ask(self.play(script)))

    def test_events_go_on_with_the_next_agent(self) -> None:
        def first(peer: Peer) -> None:
            peer.greet()
            peer.expect("events.subscribe")
            peer.tell("locked")

        def second(peer: Peer) -> None:
            peer.greet()
            peer.expect("events.subscribe")
            peer.tell("unlocked")
            peer.until_gone()

        async def ask(path: str) -> List[Event]:
            heard: List[Event] = []
            async for event in client(path).events():
                heard.append(event)
                if len(heard) == 3:
                    break
            return heard

        heard = asyncio.run(ask(self.play(first, second)))
        self.assertEqual(heard, [Event("locked"), Event("resync"), Event("unlocked")])
