-- De teller van toewijzingen wordt alleen gezet zolang de demowereld wordt ingericht. Dat hing aan één rij die de
-- toepassing zelf kon weggooien, en op een platform zonder demowereld kwam die rij er nooit.
select alleen_toevoegen('inrichting');

-- Inrichten begint op een lege databank, of nooit. De eerste stap meldt zich daarom vóór haar werk.
create function inrichting_begint_leeg() returns trigger language plpgsql as
$$
begin
    if not exists (select from inrichting) and exists (select from gemeente where code <> '0000') then
        raise exception 'deze databank is al in gebruik: hier komt geen demowereld' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger inrichting_begint_leeg before insert on inrichting
    for each row execute function inrichting_begint_leeg();

-- pg_temp staat achteraan: anders gaat een tijdelijke tabel die ook inrichting heet voor, en oordeelt de eigenaar
-- over de rijen van wie hem aanriep.
create or replace function zet_toewijzingnummer(p_nummer bigint) returns void language plpgsql
    security definer set search_path = public, pg_temp as
$$
begin
    if not exists (select from inrichting) or exists (select from inrichting where stap = 'klaar') then
        raise exception 'er wordt niet ingericht: nummers volgen de teller' using errcode = '42501';
    end if;
    perform setval('toewijzingnummer', p_nummer, false);
end
$$;
