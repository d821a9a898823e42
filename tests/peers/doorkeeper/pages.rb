# frozen_string_literal: true

module OAuth
  class AuthorizationsController < Doorkeeper::AuthorizationsController
    layout "application"

    prepend_before_action :remember_where, only: :new
    before_action :keep_out_of_caches

    private

    def remember_where
      session[:user_return_to] = request.fullpath
    end

    def keep_out_of_caches
      response.headers["Cache-Control"] = "private, no-store"
    end

    # What Mastodon does with force_login: the consent page is shown although
    # a token is there. Newer Doorkeepers ask can_authorize_response? instead.
    def matching_token?
      !ActiveModel::Type::Boolean.new.cast(params[:force_login]) && super
    end
  end
end

class SessionsController < ApplicationController
  def new
    redirect_to session.delete(:user_return_to) || root_path if current_user
  end

  def create
    user = User.with_password(params.dig(:user, :email), params.dig(:user, :password))
    if user
      where = session[:user_return_to] || root_path
      reset_session
      session[:user_id] = user.id
      redirect_to where
    else
      @alert = "Invalid E-mail address or password."
      render :new
    end
  end

  # As Mastodon: "continue" leads back to the consent page after the next sign-in.
  def destroy
    where = session[:user_return_to] if params[:continue] == "true"
    reset_session
    session[:user_return_to] = where if where
    redirect_to auth_sign_in_path
  end
end

class HomeController < ApplicationController
  def show
    redirect_to auth_sign_in_path unless current_user
  end
end
