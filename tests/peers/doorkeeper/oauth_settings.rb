# frozen_string_literal: true

# Doorkeeper set as Mastodon sets it, as far as 5.5.0 has the settings: it
# cannot yet be told to refuse PKCE's "plain".
Doorkeeper.configure do
  orm :active_record
  base_controller "ApplicationController"

  resource_owner_authenticator { current_user || redirect_to(auth_sign_in_url) }

  grant_flows %w[authorization_code client_credentials]
  authorization_code_expires_in 10.minutes
  access_token_expires_in nil
  reuse_access_token

  enforce_configured_scopes
  default_scopes :read
  optional_scopes :write,
                  :"write:accounts", :"write:blocks", :"write:bookmarks", :"write:favourites",
                  :"write:filters", :"write:follows", :"write:lists", :"write:media",
                  :"write:mutes", :"write:notifications", :"write:reports", :"write:statuses",
                  :"read:accounts", :"read:blocks", :"read:bookmarks", :"read:favourites",
                  :"read:filters", :"read:follows", :"read:lists", :"read:mutes",
                  :"read:notifications", :"read:search", :"read:statuses",
                  :follow, :push, :profile, :"admin:read", :"admin:write"

  force_ssl_in_redirect_uri false
  forbid_redirect_uri { |uri| %w[data vbscript javascript].include?(uri.scheme.to_s.downcase) }
end
