//! `GET /api/v1/config`: what a server says about itself, and by which other places its people sign in.

use fediaccounts_core::{Instance, NetError, Origin};
use serde::Deserialize;
use serde_json::Value;

use super::image;
use crate::instance_api::{About, Describing};
use crate::server::Server;
use crate::{DOCUMENT, Request, Response, Transport, inert, json};

const PATH: &str = "/api/v1/config";
const MAX_TITLE: usize = 100;
const MAX_DESCRIPTION: usize = 500;
const MAX_VERSION: usize = 64;
const MAX_PROVIDERS: usize = 16;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Config {
    instance: InstanceConfig,
    /// Only a PeerTube has it: what proves that this is one.
    server_version: String,
    plugin: Option<Plugin>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct InstanceConfig {
    name: String,
    short_description: Option<Value>,
    avatars: Option<Value>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Plugin {
    registered_external_auths: Option<Value>,
}

/// What a server says about itself.
pub(crate) fn describe<'a>(server: &'a Server<'a>) -> Describing<'a> {
    Box::pin(async move {
        let config: Option<Config> = server.object(server.origin().url(PATH)).await?;
        Ok(config.map(|config| about(&config, server.origin())))
    })
}

fn about(config: &Config, origin: &Origin) -> About {
    let instance = &config.instance;
    let description = instance.short_description.as_ref().and_then(Value::as_str).unwrap_or_default();
    About {
        title: inert::line(&instance.name, MAX_TITLE),
        description: inert::line(description, MAX_DESCRIPTION),
        version: inert::line(&config.server_version, MAX_VERSION),
        domain: None,
        icon: image::best(instance.avatars.as_ref(), origin),
    }
}

/// The names of other places to sign in at. A server that does not say has none.
pub(super) async fn providers(
    transport: &dyn Transport,
    instance: &Instance,
) -> Result<Vec<String>, NetError> {
    let response = transport.send(Request::get(instance.origin.url(PATH))).await?;
    Ok(if response.status == 200 { names(&response) } else { Vec::new() })
}

/// Those in an answer.
pub(crate) fn names(response: &Response) -> Vec<String> {
    let config: Option<Config> = json::object(response, DOCUMENT);
    let plugins = config.and_then(|config| config.plugin).and_then(|plugin| plugin.registered_external_auths);
    let plugins = plugins.as_ref().and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let name =
        |plugin: &Value| plugin.get("authDisplayName").or(plugin.get("name"))?.as_str().map(str::to_owned);
    let names = plugins.iter().filter_map(name).map(|name| inert::line(&name, MAX_TITLE));
    names.filter(|name| !name.is_empty()).take(MAX_PROVIDERS).collect()
}
