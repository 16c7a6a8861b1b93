-- Who is reminded today, to be seen before it leaves: the same question as that of the mails (reminder.sql).

-- With the names of the themes in which something is left to do, and how the mail stands; 'planned' when it is still
-- to be made.
-- @refuses forbidden
create function public.reminded_today()
returns table (
    recipient text, municipality_code text, round_id uuid, days_left int, themes jsonb, state text
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    return query
    select
        due.recipient, due.municipality_code, due.round_id, round.closes_on - private.today(),
        coalesce((
            select jsonb_agg(theme #>> '{text,nl}' order by place)
            from jsonb_array_elements(definition) with ordinality as listed (theme, place)
            where theme ->> 'id' = any (todo.themes)
        ), '[]'),
        coalesce(mail.state, 'planned')
    from private.reminded_on(private.today()) as due
    join public.scan on scan.id = due.scan_id
    join public.round on round.id = due.round_id
    join (
        select id, private.definition_of_round(id) -> 'themes' as definition
        from public.round as open where open.state = 'open'
    ) as asked on asked.id = due.round_id
    join lateral private.people_of(due.municipality_code) as person on person.email = due.recipient
    left join private.scan_progress as progress on progress.scan_id = due.scan_id
    cross join lateral (
        select case
            when person.role = 'coordinator' then array(
                select theme ->> 0 from jsonb_array_elements(progress.themes) as theme
                where (theme ->> 1)::int < (theme ->> 2)::int
            )
            else private.open_themes(scan, due.recipient)
        end as themes
    ) as todo
    left join private.mail_queue as mail
        on mail.kind = 'reminder' and mail.recipient = due.recipient and mail.occasion = due.occasion
    order by due.municipality_code, due.recipient;
end
$$;

grant execute on function public.reminded_today() to authenticated;
