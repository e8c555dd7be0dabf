/** De overeenkomst van aanbod tot eind, voor wie haar beheert en voor wie haar tekent. */
package nl.zorginkoop.web.contract;
