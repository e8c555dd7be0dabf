-- Uitval heeft een oorzaak die een mens verder helpt, en elke stap die iemand zette blijft staan.
alter table bericht_in drop constraint bericht_in_status_check;
alter table bericht_in add constraint bericht_in_status_check
    check (status in ('ONTVANGEN', 'VERWERKT', 'AFGEKEURD', 'DUBBEL', 'UITVAL', 'AFGEWEZEN'));
alter table bericht_in add column oorzaak text check (oorzaak in
    ('ONLEESBAAR', 'AFZENDER_ONBEKEND', 'GEEN_WEG', 'RETOUR_PAST_NIET', 'LOKET_WEIGERT', 'TECHNISCH'));

create table uitvalstap (
    id       uuid primary key default uuidv7(),
    gemeente char(4) not null,
    bericht  uuid not null,
    stap     text not null check (stap in ('UITGEVALLEN', 'OPNIEUW', 'AFGEWEZEN')),
    oorzaak  text,
    reden    text,
    door     text not null,
    moment   timestamptz not null default nu(),
    constraint uitvalstap_reden check (stap = 'OPNIEUW' or length(btrim(reden)) between 1 and 2000)
);
create index uitvalstap_bericht on uitvalstap (bericht, moment);
select beveilig('uitvalstap', 'gemeente');
select alleen_toevoegen('uitvalstap');
select verwijs('uitvalstap', 'bericht', 'bericht_in');

-- Uit de uitval komt een bericht alleen door het opnieuw aan te bieden of het met een reden af te wijzen; nooit stil.
create function uitval_blijft() returns trigger language plpgsql as
$$
begin
    if new.status not in ('ONTVANGEN', 'AFGEWEZEN') and (old.status = 'UITVAL' and new.status <> 'UITVAL')
            or new.status = 'AFGEWEZEN' and old.status <> 'UITVAL' or old.status = 'AFGEWEZEN' then
        raise exception 'uitval wordt opnieuw aangeboden of afgewezen' using errcode = '23514', constraint = 'uitval_blijft';
    end if;
    return new;
end
$$;
create trigger uitval_blijft before update of status on bericht_in
    for each row when (old.status is distinct from new.status and (old.status in ('UITVAL', 'AFGEWEZEN') or new.status = 'AFGEWEZEN'))
    execute function uitval_blijft();
