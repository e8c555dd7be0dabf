package nl.zorginkoop.contracting.databank;

import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Kiest een verbinding die buiten de transactie van het loket staat. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Bron {
    Doel value();

    /** Waarvoor de verbinding dient; elk doel heeft een eigen voorraad op de server. */
    enum Doel {
        /** Massa: overleeft een teruggedraaide transactie en staat buiten de huurder. */
        STAGING,
        /** Logregels van weigeringen en inzage: blijven als de handeling teruggaat. */
        LOGBOEK,
        /**
         * Aanmelden, uitnodigen en inschrijven: wie daar staat is nog niemand. Nooit in een loket.
         */
        VOORDEUR
    }
}
