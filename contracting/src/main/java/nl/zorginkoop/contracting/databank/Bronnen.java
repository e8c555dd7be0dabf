package nl.zorginkoop.contracting.databank;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** Waar de verbindingen vandaan komen: de bronnen van de server, elk met één doel. */
@Dependent
class Bronnen {
    @Resource(lookup = "java:jboss/datasources/ZorginkoopDS")
    DataSource zakelijk;

    @Resource(lookup = "java:jboss/datasources/StagingDS")
    DataSource staging;

    @Resource(lookup = "java:jboss/datasources/LogboekDS")
    DataSource logboek;

    @Produces
    @Dependent
    Databank zakelijk() {
        return new Databank(zakelijk::getConnection);
    }

    @Produces
    @Dependent
    @Bron(Bron.Doel.STAGING)
    Databank staging() {
        return new Databank(staging::getConnection);
    }

    @Produces
    @Dependent
    @Bron(Bron.Doel.LOGBOEK)
    Databank logboek() {
        return new Databank(logboek::getConnection);
    }

    @Produces
    @Dependent
    @Bron(Bron.Doel.VOORDEUR)
    Databank voordeur() {
        return Voordeur.over(zakelijk::getConnection);
    }
}
