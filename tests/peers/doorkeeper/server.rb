# frozen_string_literal: true

require "fileutils"
require "optparse"

EX_USAGE = 64
EX_UNAVAILABLE = 69

def stop_with(status, sentence)
  warn "doorkeeper peer: #{sentence}"
  exit status
end

port = nil
dir = nil
begin
  rest = OptionParser.new do |options|
    options.on("--port PORT", Integer) { |value| port = value }
    options.on("--dir DIR") { |value| dir = File.expand_path(value) }
  end.parse(ARGV)
  raise OptionParser::InvalidArgument, rest.first unless rest.empty?
rescue OptionParser::ParseError => e
  stop_with EX_USAGE, "#{e.message}; use: run --port PORT --dir DIR"
end
stop_with EX_USAGE, "use: run --port PORT --dir DIR" unless port && dir

begin
  require "rails"
  require "active_record/railtie"
  require "action_controller/railtie"
  require "sqlite3"
  require "doorkeeper"
  require "puma"
  require "puma/configuration"
  require "puma/events"
  require "puma/launcher"
rescue LoadError => e
  stop_with EX_UNAVAILABLE, "install the Debian packages ruby-doorkeeper ruby-rails ruby-sqlite3 puma (#{e.message.lines.first.strip})"
end

FileUtils.mkdir_p(dir)
log = File.open(File.join(dir, "log"), "a")
log.sync = true

# Standard output carries one line only, so whatever a library prints goes to the log.
answer = $stdout.dup
$stdout.reopen(log)

PEER_DIR = dir
PEER_LOG = log
require_relative "app"

settings = Puma::Configuration.new(config_files: ["-"]) do |puma|
  puma.app Rails.application
  puma.bind "tcp://127.0.0.1:#{port}"
  puma.environment "production"
  puma.workers 0
  puma.threads 1, 4
  puma.raise_exception_on_sigterm false
end

launcher = Puma::Launcher.new(settings, events: Puma::Events.new(log, log))
launcher.events.on_booted do
  answer.puts "peer at http://127.0.0.1:#{launcher.connected_ports.first}"
  answer.flush
end

begin
  launcher.run
rescue SystemCallError => e
  stop_with 1, e.message
end
