-- Welke stappen van de demowereld gedaan zijn. Een stap en haar gevolg staan in één transactie: na een
-- ongeluk gaat het inrichten verder waar het bleef.
create table inrichting (
    stap  text primary key,
    klaar timestamptz not null default nu()
);
select beveilig('inrichting', 'algemeen');

-- De voorbeeldberichten noemen toewijzingnummers, dus die liggen in de demowereld vast. Een teruggedraaide
-- transactie slaat nummers over; tijdens het inrichten, en alleen dan, mag de teller daarom gezet worden.
create function zet_toewijzingnummer(p_nummer bigint) returns void language plpgsql
    security definer set search_path = public as
$$
begin
    if exists (select 1 from inrichting where stap = 'klaar') then
        raise exception 'de wereld is ingericht: nummers volgen de teller' using errcode = '42501';
    end if;
    perform setval('toewijzingnummer', p_nummer, false);
end
$$;
revoke execute on function zet_toewijzingnummer from public;
grant execute on function zet_toewijzingnummer to ${toepassing};

-- Een nieuw signaal wordt één keer gemeld aan wie erover gaat.
alter table signaal add column gemeld timestamptz;
create index signaal_ongemeld on signaal (gemeente) where gemeld is null;
