//! New accounts. The token of the app that asks is ended behind it.

use async_trait::async_trait;
use fediaccounts_core::{
    ClientRegistration, Created, HouseRules, Instance, NewAccount, NewAccountError, NewAccounts, Timestamp,
};

use super::{Pleroma, end_app_token};
use crate::family::Family;
use crate::registration_api;

/// Where the date of birth goes.
const BIRTHDAY: &str = "birthday";

#[async_trait]
impl NewAccounts for Family<Pleroma> {
    async fn house_rules(&self, instance: &Instance) -> Result<HouseRules, NewAccountError> {
        registration_api::house_rules(&*self.transport, instance).await
    }

    async fn create(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        new: &NewAccount,
        now: Timestamp,
    ) -> Result<Created, NewAccountError> {
        let transport = &*self.transport;
        let app = registration_api::app_token(transport, instance, registration, now).await?;
        let new = (new, BIRTHDAY);
        let created = registration_api::create(transport, instance, registration, &app, new, now).await;
        end_app_token(transport, instance, &app).await;
        created
    }
}
