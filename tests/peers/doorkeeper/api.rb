# frozen_string_literal: true

require "base64"

class ApiController < ActionController::API
  rescue_from ActiveRecord::RecordInvalid do |e|
    render json: { error: e.message }, status: :unprocessable_entity
  end

  private

  def doorkeeper_unauthorized_render_options(error: nil)
    { json: { error: error&.description || "Not authorized" } }
  end

  def doorkeeper_forbidden_render_options(*)
    { json: { error: "This action is outside the authorized scopes" } }
  end

  def host
    request.host_with_port
  end

  def address(path)
    "#{request.base_url}#{path}"
  end
end

class AppsController < ApiController
  def create
    given = params.permit(:client_name, :redirect_uris, :scopes, :website, redirect_uris: [])
    app = Doorkeeper::Application.create!(
      name: given[:client_name],
      redirect_uri: given[:redirect_uris],
      scopes: given[:scopes] || Doorkeeper.configuration.default_scopes.to_s,
      website: given[:website]
    )
    render json: described(app).merge(
      redirect_uri: app.redirect_uri,
      client_id: app.uid,
      client_secret: app.secret,
      client_secret_expires_at: 0,
      vapid_key: ""
    )
  end

  # Any live token will do here, whatever its scopes.
  def show
    return doorkeeper_render_error unless valid_doorkeeper_token?

    render json: described(doorkeeper_token.application)
  end

  private

  def described(app)
    {
      id: app.id.to_s,
      name: app.name,
      website: app.website.presence,
      scopes: app.scopes.to_a,
      redirect_uris: app.redirect_uri.split
    }
  end
end

class AccountsController < ApiController
  before_action -> { doorkeeper_authorize! :profile, :read, :"read:accounts" }, only: :show
  before_action -> { doorkeeper_authorize! :profile }, only: :userinfo
  before_action :need_user

  def show
    render json: {
      id: @user.id.to_s,
      username: @user.username,
      acct: @user.username,
      display_name: @user.display_name,
      locked: false,
      bot: false,
      created_at: @user.created_at.beginning_of_day.iso8601(3),
      note: "",
      url: address("/@#{@user.username}"),
      uri: address("/users/#{@user.username}"),
      avatar: avatar,
      avatar_static: avatar,
      followers_count: 0,
      following_count: 0,
      statuses_count: 0,
      source: { privacy: "public", sensitive: false, language: nil, note: "", fields: [], follow_requests_count: 0 },
      emojis: [],
      fields: []
    }
  end

  def userinfo
    render json: {
      iss: address("/"),
      sub: address("/users/#{@user.username}"),
      name: @user.display_name,
      preferred_username: @user.username,
      profile: address("/@#{@user.username}"),
      picture: avatar
    }
  end

  private

  def need_user
    @user = User.find_by(id: doorkeeper_token.resource_owner_id)
    return if @user

    render json: { error: "This method requires an authenticated user" }, status: :unprocessable_entity
  end

  def avatar
    address("/avatars/original/missing.png")
  end
end

class ServerController < ApiController
  VERSION = "4.5.2"
  TITLE = "Doorkeeper practice"
  ONE_GREY_PIXEL = Base64.decode64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCB2kUIOwAAAABJRU5ErkJggg=="
  )

  def instance_v1
    render json: { uri: host, title: TITLE, version: VERSION }
  end

  def instance_v2
    render json: {
      domain: host,
      title: TITLE,
      version: VERSION,
      source_url: "https://github.com/mastodon/mastodon",
      api_versions: { mastodon: 7 }
    }
  end

  def oauth
    render json: {
      issuer: address("/"),
      authorization_endpoint: address("/oauth/authorize"),
      token_endpoint: address("/oauth/token"),
      revocation_endpoint: address("/oauth/revoke"),
      userinfo_endpoint: address("/oauth/userinfo"),
      scopes_supported: Doorkeeper.configuration.scopes.to_a,
      response_types_supported: %w[code],
      response_modes_supported: %w[query fragment form_post],
      grant_types_supported: %w[authorization_code client_credentials],
      token_endpoint_auth_methods_supported: %w[client_secret_basic client_secret_post],
      code_challenge_methods_supported: %w[S256],
      service_documentation: "https://docs.joinmastodon.org/",
      app_registration_endpoint: address("/api/v1/apps")
    }
  end

  def nodeinfo_links
    render json: {
      links: [{ rel: "http://nodeinfo.diaspora.software/ns/schema/2.0", href: address("/nodeinfo/2.0") }]
    }
  end

  def nodeinfo
    render json: {
      version: "2.0",
      software: { name: "mastodon", version: VERSION },
      protocols: %w[activitypub],
      services: { outbound: [], inbound: [] },
      usage: { users: { total: User.count } },
      openRegistrations: false,
      metadata: {}
    }
  end

  def webfinger
    return head :bad_request if params[:resource].blank?

    name = params[:resource].to_s[/\Aacct:@?([a-z]+)@#{Regexp.escape(host)}\z/i, 1]
    user = User.find_by(username: name.downcase) if name
    return head :not_found unless user

    render content_type: "application/jrd+json", json: {
      subject: "acct:#{user.username}@#{host}",
      aliases: [address("/@#{user.username}"), address("/users/#{user.username}")],
      links: [
        { rel: "http://webfinger.net/rel/profile-page", type: "text/html", href: address("/@#{user.username}") },
        { rel: "self", type: "application/activity+json", href: address("/users/#{user.username}") }
      ]
    }
  end

  def avatar
    send_data ONE_GREY_PIXEL, type: "image/png", disposition: "inline"
  end
end

# For tests only: Mastodon has nothing like it.
class PracticeController < ApiController
  def state
    render json: { live_tokens: live.count, registrations: Doorkeeper::Application.count }
  end

  def revoke_all
    live.find_each(&:revoke)
    state
  end

  private

  def live
    Doorkeeper::AccessToken.where(revoked_at: nil)
  end
end
