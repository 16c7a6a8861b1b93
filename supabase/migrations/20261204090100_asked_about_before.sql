-- What staff asked before a question said which contradiction it is about. Certain is the one whose words they sent, or,
-- where they began the talk, the only one that begins with this question; of the rest it stays unknown.

update public.discussion_message as said set about_rule = found.rule
from (
    select message.id, min(rule ->> 'id') as rule
    from public.discussion_message as message
    join public.scan on scan.id = message.scan_id
    join public.round on round.id = scan.round_id
    join public.questionnaire_wording as wording on wording.questionnaire_version = round.questionnaire_version
    cross join jsonb_array_elements(wording.content -> 'contradictions') as rule
    where message.with_office and message.from_office and message.about_rule is null
      and rule -> 'items' ->> 0 = message.item_id
      and (position(rule ->> 'says' in message.text) > 0 or not exists (
          select from public.discussion_message as sooner
          where sooner.scan_id = message.scan_id and sooner.item_id = message.item_id and sooner.with_office
            and sooner.written_at < message.written_at
      ) and not exists (
          select from jsonb_array_elements(wording.content -> 'contradictions') as other
          where other -> 'items' ->> 0 = message.item_id and other ->> 'id' <> rule ->> 'id'
      ))
    group by message.id
    having count(*) = 1
) as found
where said.id = found.id;
