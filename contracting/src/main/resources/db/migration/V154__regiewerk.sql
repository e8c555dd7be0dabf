-- De werkvoorraad van de regisseur: hoe ver hij vooruitkijkt stelt de gemeente in, en wat hij vaak zoekt bewaart hij (WT-19).

-- Elke versie blijft staan. AFLOOP: zoveel dagen voor het einde komt een toewijzing in beeld. EVALUATIE: zoveel dagen voor de dag
-- van evaluatie. START: zoveel dagen na de begindag hoort de hulp begonnen te zijn (RG-12). NIEUW: zolang is zij nieuw.
create table werkregel (
    id       uuid primary key,
    nr       bigint generated always as identity,
    gemeente char(4) not null references gemeente,
    code     text not null check (code in ('AFLOOP', 'EVALUATIE', 'START', 'NIEUW')),
    dagen    int not null check (dagen between 0 and 365),
    ingang   date not null,
    door     text not null,
    moment   timestamptz not null default nu()
);
create index werkregel_geldt on werkregel (gemeente, code, ingang desc, nr desc);
select beveilig('werkregel', 'gemeente');
select alleen_toevoegen('werkregel');
create trigger regel_werkt_vooruit before insert on werkregel for each row execute function regel_werkt_vooruit();

-- Zonder eigen regel: zestig dagen voor het einde, veertien voor de evaluatie, veertien na de begindag †.
create function werkdagen_voor(p_code text) returns int language sql stable as
$$
    select coalesce((select w.dagen from werkregel w
                     where w.gemeente = huidige_gemeente() and w.code = p_code and w.ingang <= vandaag()
                     order by w.ingang desc, w.nr desc limit 1),
                    case p_code when 'AFLOOP' then 60 else 14 end)
$$;

-- Een zoekvraag van een medewerker: een lijst en haar filters. Vrije tekst gaat er niet in: daarin staat al gauw een naam.
create table zoekvraag (
    id       uuid primary key,
    gemeente char(4) not null references gemeente,
    van_wie  text not null,
    naam     text not null check (length(naam) between 1 and 60),
    pad      text not null check (pad ~ '^/[a-z]+/[a-z]+\.xhtml$'),
    filter   text not null default '' check (length(filter) <= 300
                 and filter ~ '^([A-Za-z]{1,20}=[A-Za-z0-9_-]{1,40}(&[A-Za-z]{1,20}=[A-Za-z0-9_-]{1,40})*)?$'),
    moment   timestamptz not null default nu(),
    constraint zoekvraag_naam_een_keer unique (gemeente, van_wie, naam)
);
select beveilig('zoekvraag', 'gemeente');

create function zoekvraag_past() returns trigger language plpgsql as
$$
begin
    if new.filter ~ '(^|&)(zoek|cursor|plek|client|bsn)=' then
        raise exception 'geen vrije tekst' using errcode = '23514', constraint = 'zoekvraag_zonder_tekst';
    elsif (select count(*) from zoekvraag z where z.gemeente = new.gemeente and z.van_wie = new.van_wie) >= 50 then
        raise exception 'vijftig is genoeg' using errcode = '23514', constraint = 'zoekvraag_niet_te_veel';
    end if;
    return new;
end
$$;
create trigger zoekvraag_past before insert on zoekvraag for each row execute function zoekvraag_past();
