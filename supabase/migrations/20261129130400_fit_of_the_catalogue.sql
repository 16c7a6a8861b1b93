-- Which municipalities have a harbour or a business park (our estimate, from general knowledge), and what the measures
-- of the catalogue ask for.

update public.municipality
set features = case when code in ('GM1883', 'GM0971', 'GM0935') then '{harbour,business_park}'::text[] else '{business_park}' end
where code in ('GM1883', 'GM0971', 'GM0888', 'GM1954', 'GM0899', 'GM0882', 'GM0938', 'GM0994', 'GM0986', 'GM0917', 'GM0928', 'GM0935', 'GM1903', 'GM1729', 'GM0965', 'GM0981');

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
set conditions = known.conditions, duties = known.duties
from (values
    ('qw-betaalstraat', '{}'::text[], '[{"item": "e-factuur", "atLeast": 0, "atMost": 0, "law": "e-facturen ontvangen en verwerken: Richtlijn 2014/55/EU, artikel 7"}, {"item": "betaaltermijn-dagen", "atLeast": 0, "atMost": 24, "law": "binnen dertig dagen betalen: artikel 6:119b van het Burgerlijk Wetboek"}]'::jsonb),
    ('qw-buur-over-de-grens', '{border}'::text[], '[]'::jsonb),
    ('qw-energieronde', '{business_park}'::text[], '[]'::jsonb),
    ('qw-statusmail', '{}'::text[], '[{"item": "statusinformatie", "atLeast": 0, "atMost": 25, "law": "de ontvangst van een digitale aanvraag bevestigen: artikel 4:3a van de Algemene wet bestuursrecht, sinds 2026 afdeling 2.3"}]'::jsonb),
    ('qw-zakelijk-inloggen', '{}'::text[], '[{"item": "zakelijk-inloggen", "atLeast": 33, "atMost": 67, "law": "Europese inlogmiddelen naast eHerkenning: artikel 6 van Verordening (EU) 910/2014 (eIDAS)"}]'::jsonb)
) as known (id, conditions, duties)
where measure.id = known.id;

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
