package nl.zorginkoop.iwmo.lezen;

import nl.zorginkoop.iwmo.r32.Declaratie;
import nl.zorginkoop.iwmo.r32.Header;
import nl.zorginkoop.iwmo.r32.Prestatie;

/**
 * Krijgt een declaratie (323) stuk voor stuk. Het oordeel over het geheel komt pas na de laatste
 * regel: wie hier iets vastlegt moet het kunnen laten vallen als dat oordeel afkeurend is.
 */
public interface Declaratieontvanger {

    /**
     * Eén keer, voor de eerste prestatie.
     *
     * @param declaratie nummer, periode, dagtekening en totaal; zonder clienten
     */
    void kop(Header header, Declaratie declaratie);

    /**
     * @param nummer volgnummer binnen het bericht, vanaf 1
     */
    void prestatie(long nummer, String bsn, Prestatie prestatie);
}
