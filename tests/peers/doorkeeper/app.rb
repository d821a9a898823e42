# frozen_string_literal: true

# Expects PEER_DIR and PEER_LOG, and the libraries loaded: see server.rb.

require "active_support/core_ext/integer/time"
require "erb"
require "securerandom"

ENV["RAILS_ENV"] = "production"
ENV["DATABASE_URL"] = "sqlite3:#{ERB::Util.url_encode(PEER_DIR).gsub("%2F", "/")}/peer.sqlite3?timeout=5000"

# As Mastodon writes the name, so that its controller keeps its name here.
ActiveSupport::Inflector.inflections { |inflect| inflect.acronym "OAuth" }

# Kept beside the database: who is signed in stays so when the peer is restarted.
def kept_secret
  path = File.join(PEER_DIR, "secret")
  File.write(path, SecureRandom.hex(64), perm: 0o600) unless File.exist?(path)
  File.read(path)
end

class Peer < Rails::Application
  config.load_defaults 6.1
  config.root = __dir__
  config.paths["app/views"] = "views"
  config.logger = ActiveSupport::Logger.new(PEER_LOG)
  config.log_level = :info
  config.secret_key_base = kept_secret
  config.session_store :cookie_store, key: "_mastodon_session"
  config.cache_store = :null_store
  config.public_file_server.enabled = false
  config.consider_all_requests_local = false
  config.filter_parameters << :password
  config.eager_load = true
  # One request at a time: SQLite would answer "busy" to two that read, then write.
  config.allow_concurrency = false
end

require_relative "oauth_settings"
require_relative "models"

# Doorkeeper's own controllers descend from this one.
class ApplicationController < ActionController::Base
  protect_from_forgery with: :exception
  helper_method :current_user

  private

  def current_user
    @current_user ||= User.find_by(id: session[:user_id])
  end
end

make_tables
Rails.application.initialize!

Doorkeeper::Application.include RegistrationLimits
require_relative "pages"
require_relative "api"

Rails.application.routes.draw do
  root to: "home#show"

  use_doorkeeper do
    controllers authorizations: "oauth/authorizations"
    skip_controllers :applications, :authorized_applications, :token_info
  end

  get "auth/sign_in", to: "sessions#new"
  post "auth/sign_in", to: "sessions#create"
  delete "auth/sign_out", to: "sessions#destroy"

  post "api/v1/apps", to: "apps#create"
  get "api/v1/apps/verify_credentials", to: "apps#show"
  match "oauth/userinfo", to: "accounts#userinfo", via: %i[get post]
  get "api/v1/accounts/verify_credentials", to: "accounts#show"
  get "api/v1/instance", to: "server#instance_v1"
  get "api/v2/instance", to: "server#instance_v2"
  get ".well-known/oauth-authorization-server", to: "server#oauth"
  get ".well-known/nodeinfo", to: "server#nodeinfo_links"
  get "nodeinfo/2.0", to: "server#nodeinfo", format: false
  get ".well-known/webfinger", to: "server#webfinger"
  get "avatars/original/missing.png", to: "server#avatar", format: false

  get "practice/state", to: "practice#state"
  post "practice/revoke-all", to: "practice#revoke_all"
end
