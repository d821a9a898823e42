"""Both clients with the real agent, where `FEDIACCOUNTS_TEST` says that there is one."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import unittest
import unittest.mock
import urllib.request
from typing import Any

from fediaccounts import (
    AsyncClient,
    Client,
    ConsentRequired,
    Denied,
    Event,
    FediAccountsError,
    Locked,
    NoAccess,
    Token,
)

WORLD: Any = json.loads(os.environ.get("FEDIACCOUNTS_TEST", "null"))


def person(*args: str) -> Any:
    """What the person does at their own command line."""
    done = subprocess.run([*WORLD["cli"], *args], stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, timeout=60)
    return json.loads(done.stdout)


def who(token: Token) -> str:
    """Whom the server takes the token for."""
    request = urllib.request.Request(token.api_base + "/api/v1/accounts/verify_credentials")
    request.add_header("Authorization", token.authorization)
    with urllib.request.urlopen(request, timeout=30) as answer:
        return str(json.load(answer)["username"])


@unittest.skipIf(WORLD is None, "there is no agent")
class RealTest(unittest.TestCase):
    """One story, in the order of the names: to the agent, this process is one app."""

    def test_1_a_token_is_had_after_consent_and_no_longer(self) -> None:
        with Client("Python", "0") as client:
            self.assertEqual(client.accounts(), [], "T143-IP")
            for account in (WORLD["handle"], "@nobody@" + WORLD["handle"].split("@")[-1]):
                with self.assertRaises(NoAccess, msg="T143-IP"):
                    client.token(account)
            account = client.request(["read"], "yes")
            self.assertEqual(account.handle, WORLD["handle"])
            self.assertEqual([known.id for known in client.accounts()], [account.id])
            token = client.token(account, ["read"])
            self.assertEqual(who(token), "ana")
            self.assertIs(client.token(account, ["read"]), token, "it is remembered")
            with self.assertRaises(ConsentRequired, msg="T144-IP"):
                client.token(account, ["write"])
            client.report_invalid(token)
            self.assertEqual(who(client.token(account, ["read"])), "ana")

            events = client.events()
            self.assertEqual(person("withdraw", "--all", "--yes"), "withdrawn")
            while next(events) != Event("consent_withdrawn", account.id):
                pass
            with self.assertRaises((NoAccess, ConsentRequired), msg="T147-IP"):
                client.token(account, ["read"])

    def test_2_asyncio_hears_of_lock_and_release(self) -> None:
        async def play() -> None:
            async with AsyncClient("Python", "0") as client:
                account = await client.request(["read"], "yes", account=WORLD["handle"])
                self.assertEqual(who(await client.token(account)), "ana")
                events = client.events()
                first = asyncio.ensure_future(events.__anext__())
                await client.ping()
                await client.release(account)
                with self.assertRaises(NoAccess):
                    await client.token(account)
                loop = asyncio.get_running_loop()
                await loop.run_in_executor(None, person, "lock")
                with self.assertRaises(Locked, msg="T148-IP"):
                    await client.token(account)
                await loop.run_in_executor(None, person, "unlock")
                await first
                self.assertEqual(await client.accounts(), [])

        asyncio.run(asyncio.wait_for(play(), 60))

    def test_3_an_agent_that_was_ended_is_found_again(self) -> None:
        with Client("Python", "0") as client:
            client.ping()
            pid = person("status")["pid"]
            os.kill(pid, 15)
            # The one that ends may still answer, with no.
            while person("status").get("pid") in (pid, None):
                pass
            client.ping()

    def test_4_the_agent_is_started(self) -> None:
        with unittest.mock.patch.dict(os.environ):
            del os.environ["FEDIACCOUNTS_SOCKET"]
            os.environ["PATH"] = WORLD["programs"] + ":" + os.environ["PATH"]
            with Client("Python", "0") as client:
                client.ping()
            folder = os.environ["XDG_DATA_HOME"] + "/fediaccounts/"
            with open(folder + "profile.lock", encoding="utf-8") as lock:
                os.kill(int(lock.read()), 15)

    def test_5_a_no_is_a_no(self) -> None:
        with Client("Python", "0") as client:
            for _ in range(2):
                with self.assertRaises(Denied, msg="T153-CO, T157-CO") as refused:
                    client.request(["read"], "no")
            self.assertIsInstance(refused.exception, FediAccountsError)
