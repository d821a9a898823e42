"""Posts a status with Mastodon.py (`pip install Mastodon.py fediaccounts`): `mastodon_post.py "Hello"`."""

import sys

from fediaccounts import Account, Client, Denied, FediAccountsError, SignInRequired
from mastodon import Mastodon, MastodonUnauthorizedError

SCOPES = ["read", "write:statuses"]


def main() -> int:
    with Client("Post example", "1.0") as client:
        try:
            accounts = client.accounts()
            account = accounts[0] if accounts else client.request(SCOPES, "Posts what you typed")
            return post(client, account, " ".join(sys.argv[1:]))
        except Denied:
            return 0
        except SignInRequired:
            print("Sign the account in again in FediAccounts.", file=sys.stderr)
        except FediAccountsError as error:
            print(error, file=sys.stderr)
    return 1


def post(client: Client, account: Account, status: str) -> int:
    for _ in range(2):
        token = client.token(account, SCOPES)
        mastodon = Mastodon(access_token=token.access_token, api_base_url=token.api_base)
        try:
            print(mastodon.status_post(status)["url"])
            return 0
        except MastodonUnauthorizedError:
            # The next one may be another.
            client.report_invalid(token)
    return 1


if __name__ == "__main__":
    sys.exit(main())
