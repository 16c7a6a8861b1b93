-- The hours of the catalogue, the days and weeks of the dossier where they had been lengthened, and a
-- measure that promised a score for measuring alone. What staff changed themselves stays.

-- An installation that nothing was made with yet has it so from the beginning.
do $$
begin
    if not exists (select from public.round) then
        alter table public.measure disable trigger measure_counts_versions;
        alter table public.measure_version disable trigger measure_version_is_immutable;
    end if;
end
$$;

update public.measure
set
    hours_per_year = estimate.hours,
    person_days = case when measure.id = 'qw-bel-bij-klacht' and person_days = 5 then 3 else person_days end,
    weeks = case
        when measure.id = 'qw-doorverwijskaart' and weeks = 10 then 4
        when measure.id = 'qw-u-zei-wij-deden' and weeks = 13 then 6
        when measure.id = 'qw-bel-bij-klacht' and weeks = 8 then 5
        else weeks
    end,
    targets = case
        when measure.id = 'qw-reactie-steekproef' and targets = '[{"item": "reactie-gemeten-pct", "to": 75}]'
            then '[{"item": "reactie-gemeten-pct", "raise": 10}]'::jsonb
        else targets
    end
from (values
    ('qw-naam-en-nummer', 4),
    ('qw-bekendmaken', 16),
    ('qw-mandaatkaart', 4),
    ('qw-casusoverleg', 65),
    ('qw-bezoekplanning', 72),
    ('qw-gedeelde-contactlijst', 26),
    ('qw-ondernemersingang', 24),
    ('qw-pagina-eigenaar', 16),
    ('qw-twee-formulieren', 8),
    ('qw-zakelijk-inloggen', 8),
    ('qw-statusmail', 12),
    ('qw-blad-de-en', 8),
    ('qw-servicebelofte', 16),
    ('qw-reactie-steekproef', 48),
    ('qw-bel-bij-klacht', 24),
    ('qw-intaketafel', 104),
    ('qw-checklist-en-weekcheck', 52),
    ('qw-snelspoor-terras', 8),
    ('qw-termijnbord', 39),
    ('qw-schraplijst', 0),
    ('qw-ondernemersparagraaf', 24),
    ('qw-eventloket', 8),
    ('qw-toezichtkalender', 26),
    ('qw-controleblad', 16),
    ('qw-acht-weken-vooraf', 30),
    ('qw-schouw', 24),
    ('qw-betaalstraat', 52),
    ('qw-regio-meevragen', 12),
    ('qw-inkoopkalender', 8),
    ('qw-doorverwijskaart', 20),
    ('qw-energieronde', 40),
    ('qw-duo-met-wsp', 60),
    ('qw-buur-over-de-grens', 6),
    ('qw-ruimte-binnen-tien', 26),
    ('qw-twee-vragen', 24),
    ('qw-u-zei-wij-deden', 24),
    ('qw-kwartaalontbijt', 48),
    ('qw-samen-een-dienst', 12),
    ('qw-dag-meelopen', 48)
) as estimate (id, hours)
where measure.id = estimate.id;

do $$
begin
    if not exists (select from public.round) then
        update public.measure_version
        set content = private.measure_content(measure)
        from public.measure
        where measure.id = measure_version.measure_id;
        alter table public.measure enable trigger measure_counts_versions;
        alter table public.measure_version enable trigger measure_version_is_immutable;
    end if;
end
$$;
