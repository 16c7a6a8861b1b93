-- The measures know the questions of the second edition beside those of the first. Where staff changed a
-- measure, theirs stays as it is; the others are corrected without a new version, for nothing that they say of
-- the first edition changes (docs/decisions/0155-the-second-edition.md).
create temporary table added (
    id text, triggers jsonb, unknown_triggers text[], targets jsonb, effects jsonb, approach text
) on commit drop;
insert into added values
    ('qw-bekendmaken', '[]', '{}', '[]', '[{"ratingItem":"e-plannen","factor":0.6}]', ''),
    ('qw-blad-de-en', '[]', '{}', '[]', '[{"ratingItem":"e-grens","factor":0.6}]', ''),
    ('qw-bel-bij-klacht', '[{"item":"klacht-contact","atMost":50},{"item":"bezwaar-contact","atMost":50}]', '{}', '[{"item":"klacht-contact","to":100},{"item":"bezwaar-contact","to":100}]', '[]', ''),
    ('qw-termijnbord', '[{"item":"hersteltermijn-dagen","atMost":50}]', '{hersteltermijn-dagen}', '[{"item":"hersteltermijn-dagen","to":75}]', '[]', ''),
    ('qw-acht-weken-vooraf', '[]', '{}', '[]', '[{"ratingItem":"e-werkzaamheden","factor":1}]', ''),
    ('qw-schouw', '[]', '{}', '[]', '[{"ratingItem":"e-toegang","factor":0.8}]', ''),
    ('qw-regio-meevragen', '[]', '{}', '[]', '[]', ' Kijk bij elke opdracht of een bedrijf over de grens belangstelling kan hebben; is dat duidelijk zo, kondig haar dan vooraf openbaar aan.'),
    ('qw-doorverwijskaart', '[]', '{}', '[]', '[{"ratingItem":"e-plannen","factor":1}]', ''),
    ('qw-energieronde', '[]', '{}', '[]', '[{"ratingItem":"e-plannen","factor":0.8}]', ''),
    ('qw-duo-met-wsp', '[]', '{}', '[]', '[{"ratingItem":"e-personeel","factor":0.8}]', ''),
    ('qw-buur-over-de-grens', '[]', '{}', '[]', '[{"ratingItem":"e-grens","factor":0.8}]', ''),
    ('qw-ruimte-binnen-tien', '[]', '{}', '[]', '[{"ratingItem":"e-plannen","factor":0.6}]', '');

alter table public.measure disable trigger user;
update public.measure
set triggers = measure.triggers || added.triggers,
    unknown_triggers = measure.unknown_triggers || added.unknown_triggers,
    targets = measure.targets || added.targets,
    effects = measure.effects || added.effects,
    approach = measure.approach || added.approach
from added
where measure.id = added.id and measure.version = 1;
alter table public.measure enable trigger user;

alter table public.measure_version disable trigger measure_version_is_immutable;
update public.measure_version
set content = private.measure_content(measure)
from public.measure
where measure.id = measure_version.measure_id and measure.version = 1
  and measure.id in (select id from added);

insert into public.measure (
    id, position, title, approach, sharing, triggers, unknown_triggers, targets, effects, person_days, hours_per_year, weeks, cost
)
select
    id, (select max(position) from public.measure) + row_number() over (order by id),
    title, approach, sharing, triggers, unknown_triggers, targets, effects, person_days, hours_per_year, weeks, cost
from (values
    ('qw-bereikbaar', 'Neem op als ondernemers bellen: ook in de lunchpauze en op vrijdagmiddag', 'Laat twee collega''s elkaar afwisselen tussen 12 en 14 uur en op vrijdag tot 16.30 uur, zo nodig samen met een buurgemeente. Zet terugbelverzoeken op één lijst en kijk elke ochtend wat nog openstaat.', 'Het rooster, de terugbellijst en een afspraak om elkaars telefoon op te nemen.', '[{"item":"bereikbaar-tijden","atMost":60},{"item":"terugbellen-pct","atMost":60}]'::jsonb, '{"terugbellen-pct"}'::text[], '[{"item":"bereikbaar-tijden","raise":40},{"item":"terugbellen-pct","to":75}]'::jsonb, '[{"ratingItem":"e-bereikbaar","factor":1},{"ratingItem":"e-reactietijd","factor":0.6}]'::jsonb, 5, 26, 8, 'K0'),
    ('qw-leges-uitleg', 'Leg bij elk product uit wat het kost en waarom', 'Zet bij elk product het bedrag en waaruit het bestaat. Leg de tarieven naast die van drie buurgemeenten, en stel voor kleine aanvragen een laag tarief voor bij de volgende legesverordening.', 'De tabel met tarieven van de regio en de uitleg per product.', '[{"item":"leges-ondernemers","atMost":60}]'::jsonb, '{}'::text[], '[{"item":"leges-ondernemers","raise":40}]'::jsonb, '[{"ratingItem":"e-regels","factor":0.8},{"ratingItem":"e-informatie","factor":0.6}]'::jsonb, 6, 6, 12, 'K0')
) as more (
    id, title, approach, sharing, triggers, unknown_triggers, targets, effects, person_days, hours_per_year, weeks, cost
);
update public.measure_version set changed_at = null where measure_id in ('qw-bereikbaar', 'qw-leges-uitleg');
alter table public.measure_version enable trigger measure_version_is_immutable;
