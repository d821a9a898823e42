# frozen_string_literal: true

require "digest"

class User < ActiveRecord::Base
  def self.with_password(email, password)
    user = find_by(email: email.to_s.downcase)
    user if user && ActiveSupport::SecurityUtils.secure_compare(user.password_hash, hashed(password, user.salt))
  end

  def self.add(username, display_name, password)
    salt = SecureRandom.hex(8)
    create!(username: username, display_name: display_name, email: "#{username}@practice.example",
            salt: salt, password_hash: hashed(password, salt))
  end

  def self.hashed(password, salt)
    Digest::SHA256.hexdigest("#{salt} #{password}")
  end
end

# Mastodon's limits for a registration.
module RegistrationLimits
  extend ActiveSupport::Concern

  included do
    validates :name, length: { maximum: 60 }
    validates :redirect_uri, length: { maximum: 2_000 }
    validates :website, length: { maximum: 2_000 }, if: :website?
    validate :website_is_a_url, if: :website?
  end

  def website_is_a_url
    uri = URI.parse(website)
    errors.add(:website, "is not a valid URL") unless uri.is_a?(URI::HTTP) && uri.host.present?
  rescue URI::InvalidURIError
    errors.add(:website, "is not a valid URL")
  end
end

def make_tables
  ActiveRecord::Base.establish_connection(ENV.fetch("DATABASE_URL"))
  return if ActiveRecord::Base.connection.table_exists?(:users)

  ActiveRecord::Schema.verbose = false
  ActiveRecord::Schema.define do
    create_table :users do |t|
      t.string :username, :display_name, :email, :salt, :password_hash, null: false
      t.timestamps
    end

    create_table :oauth_applications do |t|
      t.string :name, null: false
      t.string :uid, null: false, index: { unique: true }
      t.string :secret, null: false
      t.text :redirect_uri, null: false
      t.string :scopes, null: false, default: ""
      t.boolean :confidential, null: false, default: true
      t.string :website
      t.timestamps
    end

    create_table :oauth_access_grants do |t|
      t.references :resource_owner, null: false
      t.references :application, null: false
      t.string :token, null: false, index: { unique: true }
      t.integer :expires_in, null: false
      t.text :redirect_uri, null: false
      t.string :scopes, null: false, default: ""
      t.string :code_challenge
      t.string :code_challenge_method
      t.datetime :created_at, null: false
      t.datetime :revoked_at
    end

    create_table :oauth_access_tokens do |t|
      t.references :resource_owner
      t.references :application, null: false
      t.string :token, null: false, index: { unique: true }
      t.string :refresh_token, index: { unique: true }
      t.integer :expires_in
      t.string :scopes
      t.datetime :created_at, null: false
      t.datetime :revoked_at
    end
  end

  User.add("ana", "Ana Lind", "ana-practice")
  User.add("ben", "Ben Okoro", "ben-practice")
end
