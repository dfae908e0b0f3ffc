//! A world: an app on fresh databases, a clock that stands still until it is moved, and everybody with an open account.

use crate::cast::{self, ADMINISTRATOR};
use crate::database::{Database, Databases, Dropped};
use crate::letters::Letters;
use crate::ready::{self, Cast, Ready};
use crate::visitor::{Jar, Visitor};
use crate::{Traces, logs};
use app::clock::{Clock, MovedClock};
use app::settings::Settings;
use app::{App, Me, WorkFactor};
use axum::Router;
use chrono::{Datelike, NaiveDate};
use domain::id::{CycleId, PersonId, UnitId, VisitId};
use domain::visit::Visit;
use domain::visit::team::Function;
use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

/// A world of its own. Cheap to clone; its databases go when the last clone goes.
#[derive(Debug, Clone)]
pub struct World(pub(crate) Arc<Inner>);

#[derive(Debug)]
pub(crate) struct Inner {
    pub(crate) app: App,
    pub(crate) clock: Arc<MovedClock>,
    pub(crate) letters: Letters,
    pub(crate) site: Router,
    jars: Mutex<HashMap<String, Jar>>,
    people: Mutex<HashMap<String, PersonId>>,
    units: HashMap<String, UnitId>,
    databases: Dropped,
    folder: TempDir,
}

/// The Monday on which every world begins.
fn first_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 2, 2).unwrap()
}

impl World {
    /// On SQLite.
    pub async fn new() -> Self {
        Self::on(Database::Sqlite).await.unwrap()
    }

    /// On either; `None` when there is no PostgreSQL to use.
    pub async fn on(database: Database) -> Option<Self> {
        logs::keep();
        let folder = tempfile::tempdir().unwrap();
        let Some(held) = ready::hold(database) else {
            let databases = Databases::fresh(database).await?;
            return Some(Self::from_nothing(databases, folder).await);
        };
        let ready = match held.ready() {
            Some(ready) => ready,
            None => Self::make_ready(database, &held).await?,
        };
        let databases = ready.databases.copy(&held.data(), folder.path()).await;
        let clock = MovedClock::new(first_day());
        for _ in 0..ready.ticks {
            clock.now();
        }
        Some(Self::with(Dropped(databases), folder, clock, ready.cast).await)
    }

    /// Made once in a run. The databases stay until whoever runs the tests takes them away.
    async fn make_ready(database: Database, held: &ready::Held) -> Option<Ready> {
        let databases = Databases::fresh(database).await?;
        let world = Self::from_nothing(databases, tempfile::tempdir().unwrap()).await;
        world.app().close().await.unwrap();
        let databases = world.databases().copy(world.folder(), &held.data()).await;
        let ticks = (world.clock().now() - MovedClock::new(first_day()).now()).num_microseconds().unwrap();
        let ready = Ready { cast: world.cast(), ticks, databases };
        held.keep(&ready);
        Some(ready)
    }

    async fn from_nothing(databases: Databases, folder: TempDir) -> Self {
        let units = cast::units();
        let ids = units.iter().map(|unit| (cast::called(unit.name.as_str()), unit.id)).collect();
        let cast = Cast { units: ids, ..Cast::default() };
        let world = Self::with(Dropped(databases), folder, MovedClock::new(first_day()), cast).await;
        world.open_accounts(&units).await;
        world
    }

    async fn with(databases: Dropped, folder: TempDir, clock: MovedClock, cast: Cast) -> Self {
        let clock = Arc::new(clock);
        let letters = Letters::default();
        let (data, mailer) = (databases.0.data(folder.path()), Arc::new(letters.clone()));
        let app = App::open(&data, clock.clone(), mailer, settings(), WorkFactor::for_tests()).await.unwrap();
        let jars = cast.jars.into_iter().map(|(name, jar)| (name, Arc::new(Mutex::new(jar)))).collect();
        Self(Arc::new(Inner {
            site: web::router(&app),
            units: cast.units,
            jars: Mutex::new(jars),
            people: Mutex::new(cast.people),
            app,
            clock,
            letters,
            databases,
            folder,
        }))
    }

    /// The same world in a network where notes from focus groups wait until they are opened. Before anyone comes.
    pub async fn with_groups_closed(self) -> Self {
        self.with_settings(|settings| settings.consents.gate = app::settings::Gate::All).await
    }

    /// The same world with other settings.
    pub async fn with_settings(self, change: impl FnOnce(&mut Settings)) -> Self {
        let inner = Arc::try_unwrap(self.0).unwrap();
        inner.app.close().await.unwrap();
        let mut settings = settings();
        change(&mut settings);
        let (data, mailer) = (inner.databases.0.data(inner.folder.path()), Arc::new(inner.letters.clone()));
        let clock = inner.clock.clone();
        let app = App::open(&data, clock, mailer, settings, WorkFactor::for_tests()).await.unwrap();
        Self(Arc::new(Inner { site: web::router(&app), app, ..inner }))
    }

    fn cast(&self) -> Cast {
        let jars = self.0.jars.lock().unwrap();
        let jars = jars.iter().map(|(name, jar)| (name.clone(), jar.lock().unwrap().clone())).collect();
        Cast { people: self.0.people.lock().unwrap().clone(), units: self.0.units.clone(), jars }
    }

    /// The first administrator comes by her link, writes everyone down and hands out links; everyone comes by hers.
    async fn open_accounts(&self, units: &[domain::person::Unit]) {
        let link = self.app().first_administrator_link().await.unwrap().unwrap();
        let arne = self.nobody().come_by(&link, ADMINISTRATOR).await;
        let me = self.remember(ADMINISTRATOR, &arne).await;
        for unit in units {
            self.app().save_unit(&me, unit).await.unwrap();
        }
        for person in cast::people(units) {
            self.app().save_person(&me, &person).await.unwrap();
            let link = self.app().invitation_link(&me, person.id).await.unwrap();
            let visitor = self.nobody().come_by(&link, person.name.as_str()).await;
            self.remember(person.name.as_str(), &visitor).await;
        }
    }

    async fn remember(&self, name: &str, visitor: &Visitor) -> Me {
        let me = visitor.me().await;
        self.0.jars.lock().unwrap().insert(cast::called(name), visitor.jar());
        self.0.people.lock().unwrap().insert(cast::called(name), me.id());
        me
    }

    /// Someone of the cast, signed in, on her own machine.
    pub fn person(&self, name: &str) -> Visitor {
        let jar = self.0.jars.lock().unwrap().get(name).cloned();
        Visitor::new(self, name, jar.unwrap_or_else(|| panic!("nobody is called {name}")))
    }

    /// Someone on a machine where nobody is signed in.
    pub fn nobody(&self) -> Visitor {
        Visitor::new(self, "", Jar::default())
    }

    /// Who someone is to the app.
    pub async fn me(&self, name: &str) -> Me {
        self.person(name).me().await
    }

    /// A person's id.
    pub fn id(&self, name: &str) -> PersonId {
        let id = self.0.people.lock().unwrap().get(name).copied();
        id.unwrap_or_else(|| panic!("nobody is called {name}"))
    }

    /// Which database it is on.
    pub fn database(&self) -> Database {
        match self.0.databases.0 {
            Databases::Sqlite => Database::Sqlite,
            Databases::Postgres { .. } => Database::Postgres,
        }
    }

    /// A unit's id: `vestfjord`, `nordlia`, `sørvik`.
    pub fn unit(&self, name: &str) -> UnitId {
        self.0.units[name]
    }

    /// The app, for what no page does.
    pub fn app(&self) -> &App {
        &self.0.app
    }

    /// The clock.
    pub fn clock(&self) -> &MovedClock {
        &self.0.clock
    }

    /// What was sent.
    pub fn letters(&self) -> &Letters {
        &self.0.letters
    }

    pub(crate) fn site(&self) -> Router {
        self.0.site.clone()
    }

    /// Where sealed attachments lie.
    pub fn attachments(&self) -> std::path::PathBuf {
        self.folder().join("files")
    }

    pub(crate) fn folder(&self) -> &Path {
        self.0.folder.path()
    }

    pub(crate) fn databases(&self) -> &Databases {
        &self.0.databases.0
    }

    /// Today.
    pub fn today(&self) -> NaiveDate {
        self.app().today()
    }

    /// Ten in the morning, `days` from today.
    pub fn days_pass(&self, days: u64) {
        self.clock().days_pass(days);
    }

    /// Ten in the morning of a day.
    pub fn comes(&self, day: NaiveDate) {
        self.clock().move_to(day);
    }

    /// Everything this world has written anywhere, for looking through.
    pub async fn traces(&self) -> Traces {
        Traces::of(self).await
    }

    /// A visit as it stands, whoever may see it.
    pub async fn visit(&self, id: VisitId) -> Visit {
        let me = self.person("nina").me().await;
        self.app().visit(&me, id).await.unwrap()
    }

    /// This year's cycle on the content that ships with the product.
    pub async fn cycle(&self) -> CycleId {
        let me = self.person("nina").me().await;
        if let Some(cycle) = self.app().cycles().await.unwrap().first() {
            return cycle.id;
        }
        let edition = app::content::built_in().unwrap();
        let edition = self.app().keep_edition(&edition).await.unwrap();
        self.app().lay_cycle(&me, self.today().year(), edition).await.unwrap()
    }

    /// A visit to Vestfjord with its team: vidar leads, mona and magnus come along, ulla represents the users.
    pub async fn planned_visit(&self) -> VisitId {
        let (me, cycle) = (self.person("nina").me().await, self.cycle().await);
        let visit = self.app().plan_visit(&me, cycle, self.unit("vestfjord")).await.unwrap();
        let team = [
            (self.id("vidar"), Function::VisitLeader),
            (self.id("mona"), Function::Member),
            (self.id("magnus"), Function::Member),
            (self.id("ulla"), Function::UserRepresentative),
        ];
        self.app().choose_team(&me, visit, &team).await.unwrap();
        // the visit leader signs whom its keys are for when she looks in
        self.person("vidar").get("/").await.is(200);
        visit
    }
}

fn settings() -> Settings {
    // A whole world signs in within a minute, from one address.
    let own =
        "base_url = \"http://kvip.test\"\n[limits]\nsign_in_per_address = 10000\nsign_in_per_account = 1000";
    Settings::read(own).unwrap()
}
