//! What a sign-in goes by: how a server's offers decide it, and what is known of it in memory alone.

use std::time::Duration;

use fediaccounts_core::{
    Challenge, DeviceAuthorization, Dialect, Factor, HouseRules, Offer, PendingSignIn, SignInBy, Timestamp,
};
use fediaccounts_protocol::manage::{self, SignInStep};
use fediaccounts_protocol::{Code, Failure};
use qrcode::{Color, EcLevel, QrCode};
use url::Url;

use crate::failures::Explain;
use crate::registering::{Begun, Plan, Registering};
use crate::views;
use crate::way_back::Chosen;

/// How long a server may take to say what it asks of new people, or to give a code for a device.
const LONGEST_PREPARATION: Duration = Duration::from_secs(30);

/// What a sign-in goes by. None of it is ever stored.
#[derive(Debug, Clone)]
pub(crate) enum Means {
    /// The server's page in the browser.
    Browser,
    /// A name and a password; with the half-done sign-in, once the server asks for a second factor.
    Password(Option<Challenge>),
    /// A short code for any device.
    Device(Box<DeviceAuthorization>),
    /// What is asked of new people.
    NewAccount(HouseRules),
}

/// The way that was asked for, or the server's best one.
pub(crate) fn choose(dialect: &dyn Dialect, asked: Option<SignInBy>) -> Result<SignInBy, Failure> {
    let mut ways = dialect.offers().iter().filter_map(|offer| way(*offer));
    let found = match asked {
        Some(asked) => ways.find(|way| *way == asked),
        None => ways.next(),
    };
    found.ok_or_else(|| Failure::new(Code::NotOffered))
}

fn way(offer: Offer) -> Option<SignInBy> {
    match offer {
        Offer::Browser => Some(SignInBy::Browser),
        Offer::Password => Some(SignInBy::Password),
        Offer::Device => Some(SignInBy::Device),
        Offer::NewAccount => Some(SignInBy::NewAccount),
        Offer::Code | Offer::Scopes | Offer::Sessions | Offer::Revocation => None,
    }
}

impl Means {
    /// What the person is asked for, and what was wrong with what they gave before.
    pub(crate) fn step(&self, pending: &PendingSignIn, failure: Option<Failure>) -> SignInStep {
        match self {
            Self::Browser => views::waiting(pending),
            Self::Password(None) => SignInStep::Password { failure },
            Self::Password(Some(challenge)) => SignInStep::SecondFactor {
                factors: challenge.factors.iter().map(|factor| shown(*factor)).collect(),
                again: challenge.token.is_none(),
                failure,
            },
            Self::Device(device) => SignInStep::Device {
                user_code: device.user_code.clone(),
                page: device.verification_uri.to_string(),
                qr: picture(address(device)),
                expires_at: deadline(pending, device).seconds(),
            },
            Self::NewAccount(house) => SignInStep::NewAccount {
                house: manage::HouseRules {
                    rules: house.rules.clone(),
                    approval: house.approval,
                    min_age: house.min_age,
                },
                failure,
            },
        }
    }

    /// The page at which a code is typed.
    pub(crate) fn page(&self) -> Option<&Url> {
        if let Self::Device(device) = self { Some(address(device)) } else { None }
    }
}

/// With the code in it, where the server has such an address.
fn address(device: &DeviceAuthorization) -> &Url {
    device.verification_uri_complete.as_ref().unwrap_or(&device.verification_uri)
}

/// The server's end of it, or ours.
pub(crate) fn deadline(pending: &PendingSignIn, device: &DeviceAuthorization) -> Timestamp {
    pending.expires_at().min(device.expires_at)
}

fn shown(factor: Factor) -> manage::Factor {
    match factor {
        Factor::Totp => manage::Factor::Totp,
        Factor::Recovery => manage::Factor::Recovery,
    }
}

/// A QR code: a row per line, `1` for a dark square. None of an address that does not fit into one.
fn picture(address: &Url) -> Vec<String> {
    let Ok(code) = QrCode::with_error_correction_level(address.as_str(), EcLevel::M) else { return vec![] };
    let square = |color: &Color| if *color == Color::Dark { '1' } else { '0' };
    code.to_colors().chunks(code.width()).map(|row| row.iter().map(square).collect()).collect()
}

impl Registering<'_> {
    /// Registers for a sign-in, and has the server say what its way needs: before a registration is
    /// spent, where that is possible.
    pub(crate) async fn begin_by(&self, plan: Plan, chosen: Chosen) -> Result<Begun, Failure> {
        match plan.by {
            SignInBy::Browser => self.begin(plan, chosen).await,
            SignInBy::Password => {
                Ok(Begun { means: Means::Password(None), ..self.begin(plan, chosen).await? })
            }
            SignInBy::NewAccount => {
                let house = self.house_rules(&plan).await?;
                Ok(Begun { means: Means::NewAccount(house), ..self.begin(plan, chosen).await? })
            }
            SignInBy::Device => {
                let begun = self.begin(plan, chosen).await?;
                let device = self.device(&begun.pending).await?;
                Ok(Begun { means: Means::Device(Box::new(device)), ..begun })
            }
        }
    }

    async fn house_rules(&self, plan: &Plan) -> Result<HouseRules, Failure> {
        let dialect = self.ports.dialect(&plan.instance.dialect)?;
        let new_accounts = dialect.new_accounts().ok_or_else(|| Failure::new(Code::NotOffered))?;
        let asked = tokio::time::timeout(LONGEST_PREPARATION, new_accounts.house_rules(&plan.instance)).await;
        asked.map_err(|_| Failure::new(Code::NotAnswering))?.map_err(|error| error.explain())
    }

    /// The page is where the person types the code, and most often their password: nobody else's.
    async fn device(&self, pending: &PendingSignIn) -> Result<DeviceAuthorization, Failure> {
        let dialect = self.ports.dialect(&pending.instance.dialect)?;
        let grant = dialect.device().ok_or_else(|| Failure::new(Code::NotOffered))?;
        let begun = grant.begin(&pending.instance, &pending.registration, self.ports.now());
        let begun = tokio::time::timeout(LONGEST_PREPARATION, begun).await;
        let device = begun.map_err(|_| Failure::new(Code::NotAnswering))?.map_err(|error| error.explain())?;
        let own = |page: &Url| pending.instance.origin.holds(page);
        if own(&device.verification_uri) && device.verification_uri_complete.as_ref().is_none_or(own) {
            Ok(device)
        } else {
            Err(Failure::new(Code::ForeignEndpoint))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_square_and_has_the_three_corners() {
        let rows = picture(&Url::parse("https://social.example/login/device?user_code=ABCD-EFGH").unwrap());
        assert!(rows.len() >= 21 && rows.iter().all(|row| row.len() == rows.len()), "{rows:?}");
        let corner = "1111111";
        let last = rows.last().unwrap();
        assert!(rows[0].starts_with(corner) && rows[0].ends_with(corner) && last.starts_with(corner));
        assert!(!last.ends_with(corner));
        assert!(rows.concat().chars().all(|square| matches!(square, '0' | '1')));
    }

    #[test]
    fn an_address_that_fits_no_picture_has_none() {
        let long = format!("https://social.example/{}", "x".repeat(4_000));
        assert_eq!(picture(&Url::parse(&long).unwrap()), Vec::<String>::new());
    }
}
